import type { tools } from '../engine/obey.ts'
import type { Call, TagContext } from '../tag-context.ts'
import { findCallFlaw } from './find-call-flaw.ts'

type Tools = typeof tools
type Hear = (detail: unknown) => void
type Rare = (tag: TagContext, tools: Tools, first: unknown, second: unknown) => unknown

/** functions that `off` has taken away again */
const unheard = new WeakSet<object>()

const CALLS: Readonly<Record<string, Rare>> = {
  /** whether the survey may ask here and now */
  async may(tag, { fetchExtras, find, firstReason, mayKeep }, survey) {
    const found = find(tag, survey)
    await fetchExtras()
    return mayKeep(tag) && firstReason(tag, found) === undefined
  },
  dismiss,
  close: dismiss,
  on(_, __, event, hear) {
    document.addEventListener(`earshot:${event as string}`, ({ detail }: CustomEventInit) => {
      if (!unheard.has(hear as Hear)) (hear as Hear)(detail)
    })
  },
  off(_, __, _event, hear) {
    unheard.add(hear as Hear)
  },
  /** resolves as soon as it is told: events tell what becomes of it */
  async show(tag, { find, mayKeep, showAlone, speak }, survey, properties) {
    if (!mayKeep(tag)) throw `no consent yet: call earshot('consent', 'granted') before`
    const event = Object(properties)
    const words = await speak(tag, find(tag, survey), event)
    const shown = new Promise((done) => {
      document.addEventListener('earshot:shown', () => done('shown'), { once: true })
    })
    return Promise.race([shown, showAlone(tag, words, { asks: false, event })])
  },
  async why(tag, { fetchPanel, fetchExtras, reasonsNow }) {
    const [panel] = await Promise.all([fetchPanel(), fetchExtras()])
    panel.why(tag, reasonsNow)
  },
  /** what is shown next follows the tag's attributes */
  set(tag, _, wanted) {
    Object.assign(tag.settings, wanted)
  },
  /** what a survey says, for a shop that draws it itself */
  words: (tag, { fetchWords, find }, survey) => fetchWords(tag, find(tag, survey)),
}

function dismiss(_: TagContext, { openCards }: Tools): void {
  for (const card of openCards) card.dismiss()
}

/**
 * Does what the page calls for, if there is such a call and it is made as it is meant.
 *
 * @throws a sentence for the page's developers
 */
export async function obeyRare(tag: TagContext, call: Call, tools: Tools): Promise<unknown> {
  const [name, first, second] = call
  const flaw = findCallFlaw(call, Object.keys(CALLS))
  if (flaw) throw flaw
  return CALLS[name]?.(tag, tools, first, second)
}
