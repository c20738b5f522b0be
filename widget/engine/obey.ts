import type { Call, TagContext } from '../tag-context.ts'
import { isSoundCall } from './is-sound-call.ts'
import { unsent } from '../outbox.ts'
import { debug } from '../debug.ts'
import { firstReason, reasonsNow, showAlone, speak } from './decide.ts'
import { fetchWords } from './fetch-words.ts'
import { findSurvey } from './find-survey.ts'
import { mayKeep } from './identity.ts'
import { openCards } from './open-cards.ts'
import { fetchCalls, fetchCard, fetchPanel, fetchExtras } from './load-chunks.ts'
import { show } from './show.ts'

/** What the module of rare calls needs of the engine, of which it must hold no copy. */
export const tools = {
  fetchCard,
  fetchPanel,
  fetchExtras,
  fetchWords,
  find: findSurvey,
  firstReason,
  mayKeep,
  openCards,
  reasonsNow,
  show,
  speak,
  unsent,
  /** functions that `off` has taken away again */
  unheard: new WeakSet<object>(),
} as const

/**
 * Does what the page calls for; resolves to what it comes to.
 *
 * @throws a sentence for the page's developers
 */
export async function obey(tag: TagContext, call: Call): Promise<unknown> {
  const [name, first, second] = call
  // whoever goes on is another, or has taken consent back: what is open is nobody's
  if (name === 'reset' || !mayKeep(tag)) for (const card of openCards) card.leave()
  if (!isSoundCall(call)) return (await fetchCalls()).obeyRare(tag, call, tools)
  if (name === 'identify') for (const card of openCards) card.know()
  if (name === 'on') {
    const hear = second as (detail: unknown) => void
    document.addEventListener(`earshot:${first as string}`, (event) => {
      if (!tools.unheard.has(hear)) hear(Reflect.get(event, 'detail'))
    })
  }
  if (name !== 'show') return undefined
  if (!mayKeep(tag)) throw `no consent yet: call earshot('consent', 'granted') before`
  const event = Object(second)
  const words = await speak(tag, findSurvey(tag, first), event)
  // said as soon as it is told: events tell what becomes of it
  const shown = new Promise((done) => {
    document.addEventListener('earshot:shown', () => done('shown'), { once: true })
  })
  return Promise.race([shown, showAlone(tag, words, { asks: false, event })])
}
