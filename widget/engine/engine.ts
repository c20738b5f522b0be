import type { Call, EngineModule, TagContext } from '../tag-context.ts'
import { debug } from '../debug.ts'
import { unsent } from '../outbox.ts'
import type * as panelModule from '../panel/panel.ts'
import { consider, decide, keepLooking, reasonsNow, speak } from './decide.ts'
import { knowCustomer } from './know-customer.ts'
import { leaveAll, leaveQuietPath } from './leave-cards.ts'
import { obey, tools } from './obey.ts'
import { fetchCalls, fetchCard, fetchPanel, fetchExtras } from './load-chunks.ts'
import { sendIn } from './send-in.ts'
import { warn } from './warn.ts'

/** A trigger has fired. */
export const ask: EngineModule['ask'] = (tag, survey, event) => {
  void meet(tag)
  consider(tag, survey, event).catch(debug)
}

/** The always-there tab: a button at the edge that opens the question, until the view ends. */
export const tab: EngineModule['tab'] = async (tag, survey, until) => {
  void meet(tag)
  const { openTab } = await fetchCalls()
  await openTab(tag, survey, until, tools)
}

/** Fills an `<earshot-survey>`, if its survey may be asked here; on a hosted page it always may. */
export const embed: EngineModule['embed'] = async (tag, element) => {
  void meet(tag)
  const { fillElement } = await fetchCalls()
  await fillElement(tag, element, tools).catch(warn)
}

/** Acts on the calls that the tag has only noted; resolves to what the latest comes to. */
export const call: EngineModule['call'] = (tag) => meet(tag)

/** triggers that take more than a clock */
const WATCHED = new Set(['scroll', 'exit', 'idle'])

/** A trigger may fire soon: what draws and what it says is fetched ahead; scroll and the like are watched. */
export const ready: EngineModule['ready'] = (tag, survey, fire, until) => {
  if (WATCHED.has(survey.trigger.on)) {
    fetchCalls().then(({ watchTrigger }) => watchTrigger(survey.trigger, fire, until), debug)
  }
  const counts = tag.rules.visits && fetchCalls()
  Promise.all([fetchCard(), speak(tag, survey), knowCustomer(tag), counts]).catch(debug)
}

/** `#earshot` or `?earshot-preview=` in the address. */
export const look: EngineModule['look'] = (tag) =>
  void withPanel((panel) => panel.look(tag, reasonsNow)).catch(debug)

/** What explains also knows the choosy. */
async function withPanel(use: (panel: typeof panelModule) => void): Promise<void> {
  const [panel] = await Promise.all([fetchPanel(), fetchExtras()])
  use(panel)
}

/** Sends what earlier pages could not. */
export const flush: EngineModule['flush'] = async (tag) => {
  // what has been sent is there no more by the time that the module has come
  const left = await unsent(tag.rules.site)
  sendIn(0, tag)
  const { recoverImpressions, resumeDraft } = await fetchCalls()
  recoverImpressions(tag, left)
  resumeDraft(tag, tools).catch(debug)
}

const done = new WeakSet<Call>()
let isKnown = false

/** Takes over from the tag: the calls so far, and from now on each as it comes. */
async function meet(tag: TagContext): Promise<unknown> {
  if (!isKnown) {
    isKnown = true
    keepLooking(tag)
    const { onCall, onView } = tag
    tag.onView = () => {
      onView?.()
      leaveQuietPath(tag)
    }
    // another tab has taken consent back
    addEventListener('storage', ({ key, newValue }) => {
      if (!newValue && key === 'earshot:' + tag.rules.site) leaveAll()
    })
    tag.onCall = () => {
      onCall?.()
      return meet(tag)
    }
  }
  let latest: unknown
  for (const one of tag.calls) {
    if (done.has(one)) continue
    done.add(one)
    latest = obey(tag, one).catch(warn)
    if (WHO.has(one[0])) latest = lookAgain(tag, latest)
  }
  return latest
}

/** calls after which more, or less, may be asked */
const WHO = new Set(['identify', 'track', 'consent', 'reset'])

async function lookAgain(tag: TagContext, after: unknown): Promise<void> {
  await after
  for (const survey of await knowCustomer(tag)) await consider(tag, survey)
  decide(tag)
}
