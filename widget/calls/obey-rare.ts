import type { tools } from '../desk/obey.ts'
import type { Call, Guest } from '../guest.ts'
import { findCallFlaw } from './find-call-flaw.ts'

type Tools = typeof tools
type Rare = (guest: Guest, tools: Tools, first: unknown, second: unknown) => unknown

const CALLS: Readonly<Record<string, Rare>> = {
  /** may the survey ask here and now? */
  async may(guest, { fetchRest, find, firstReason, mayKeep }, survey) {
    const found = find(guest, survey)
    await fetchRest()
    return mayKeep(guest) && firstReason(guest, found) === undefined
  },
  dismiss,
  close: dismiss,
  off(_, { unheard }, _event, hear) {
    unheard.add(hear as object)
  },
  async why(guest, { fetchPanel, fetchRest, reasonsNow }) {
    const [panel] = await Promise.all([fetchPanel(), fetchRest()])
    panel.why(guest, reasonsNow)
  },
  /** what is shown next follows the tag's attributes */
  set(guest, _, wanted) {
    Object.assign(guest.settings, wanted)
  },
  /** what a survey says, for a shop that draws it itself */
  words: (guest, { fetchWords, find }, survey) => fetchWords(guest, find(guest, survey)),
}

function dismiss(_: Guest, { openCards }: Tools): void {
  for (const card of openCards) card.dismiss()
}

/**
 * Does what the page calls for, if there is such a call and it is made as it is meant.
 *
 * @throws a sentence for the page's developers
 */
export async function obeyRare(guest: Guest, call: Call, tools: Tools): Promise<unknown> {
  const [name, first, second] = call
  const flaw = findCallFlaw(call, Object.keys(CALLS))
  if (flaw) throw flaw
  return CALLS[name]?.(guest, tools, first, second)
}
