import type { Call, TagContext } from '../tag-context.ts'
import { findBusy } from './busy/find-busy.ts'
import { firstReason, reasonsNow, showAlone, speak } from './decide.ts'
import { fetchWords } from './fetch-words.ts'
import { findSurvey } from './find-survey.ts'
import { mayKeep } from './identity.ts'
import { leaveAll } from './leave-cards.ts'
import { isPlainCall } from './is-plain-call.ts'
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
  findBusy,
  firstReason,
  mayKeep,
  openCards,
  reasonsNow,
  show,
  showAlone,
  speak,
} as const

/**
 * Does what the page calls for; resolves to what it comes to.
 *
 * @throws a sentence for the page's developers
 */
export async function obey(tag: TagContext, call: Call): Promise<unknown> {
  const [name] = call
  // whoever goes on is another, or has taken consent back: what is open is nobody's
  if (name === 'reset' || !mayKeep(tag)) leaveAll()
  if (name === 'identify') for (const card of openCards) card.know()
  if (isPlainCall(call)) return undefined
  const { obeyRare } = await fetchCalls()
  return obeyRare(tag, call, tools)
}
