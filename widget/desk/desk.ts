import type { Call, DeskModule, Guest } from '../guest.ts'
import { say } from '../say.ts'
import type * as panelModule from '../panel/panel.ts'
import { consider, decide, keepLooking, reasonsNow, speak } from './decide.ts'
import { knowCustomer } from './know-customer.ts'
import { obey, tools } from './obey.ts'
import { fetchCalls, fetchCard, fetchPanel, fetchRest } from './parts.ts'
import { sendIn } from './send-in.ts'
import { tell } from './tell.ts'

/** A trigger has fired. */
export const ask: DeskModule['ask'] = (guest, survey, event) => {
  void meet(guest)
  consider(guest, survey, event).catch(say)
}

/** The always-there tab: a button at the edge that opens the question, until the view ends. */
export const tab: DeskModule['tab'] = async (guest, survey, until) => {
  void meet(guest)
  const { openTab } = await fetchCalls()
  await openTab(guest, survey, until, tools)
}

/** Fills an `<earshot-survey>`, if its survey may be asked here; on a hosted page it always may. */
export const embed: DeskModule['embed'] = async (guest, element) => {
  void meet(guest)
  const { fillElement } = await fetchCalls()
  await fillElement(guest, element, tools).catch(tell)
}

/** Acts on the calls that the tag has only noted; resolves to what the latest comes to. */
export const call: DeskModule['call'] = (guest) => meet(guest)

/** triggers that take more than a clock */
const WATCHED = new Set(['scroll', 'exit', 'idle'])

/** A trigger may fire soon: what draws and what it says is fetched ahead; scroll and the like are watched. */
export const ready: DeskModule['ready'] = (guest, survey, fire, until) => {
  if (WATCHED.has(survey.trigger.on)) {
    fetchRest().then(({ watch }) => watch(survey.trigger, fire, until), say)
  }
  Promise.all([fetchCard(), speak(guest, survey)]).catch(say)
}

/** `#earshot` or `?earshot-preview=` in the address. */
export const look: DeskModule['look'] = (guest) =>
  void withPanel((panel) => panel.look(guest, reasonsNow)).catch(say)

/** What explains also knows the choosy. */
async function withPanel(use: (panel: typeof panelModule) => void): Promise<void> {
  const [panel] = await Promise.all([fetchPanel(), fetchRest()])
  use(panel)
}

/** Sends what earlier pages could not. */
export const flush: DeskModule['flush'] = async (guest) => {
  sendIn(0, guest)
  const { recall } = await fetchCalls()
  await recall(guest, tools)
}

const done = new WeakSet<Call>()
let isKnown = false

/** Takes over from the tag: the calls so far, and from now on each as it comes. */
async function meet(guest: Guest): Promise<unknown> {
  if (!isKnown) {
    isKnown = true
    keepLooking(guest)
    guest.onCall = () => meet(guest)
  }
  let latest: unknown
  for (const one of guest.calls) {
    if (done.has(one)) continue
    done.add(one)
    latest = obey(guest, one).catch(tell)
    if (WHO.has(one[0])) latest = lookAgain(guest, latest)
  }
  return latest
}

/** calls after which more, or less, may be asked */
const WHO = new Set(['identify', 'track', 'consent', 'reset'])

async function lookAgain(guest: Guest, after: unknown): Promise<void> {
  await after
  decide(guest)
  for (const survey of await knowCustomer(guest)) await consider(guest, survey)
}
