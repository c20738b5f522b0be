import type { Call, EngineModule, TagContext } from '../tag-context.ts'
import { debug } from '../debug.ts'
import type * as panelModule from '../panel/panel.ts'
import { consider, decide, firstReason, keepLooking, reasons, showAlone, speak } from './decide.ts'
import { findSurvey } from './find-survey.ts'
import { mayKeep, whoIs } from './identity.ts'
import { fetchCard, fetchPanel, fetchExtras } from './load-chunks.ts'
import { recoverImpressions } from './recover-impressions.ts'
import { sendIn } from './send-in.ts'
import { show } from './show.ts'
import { warn } from './warn.ts'
import { watchTrigger } from './watch-trigger.ts'

/** A trigger has fired. */
export const ask: EngineModule['ask'] = (tag, survey, event) => {
  meet(tag)
  consider(tag, survey, event).catch(debug)
}

/** The always-there tab: a button at the edge that opens the question, until the view ends. */
export const tab: EngineModule['tab'] = async (tag, survey, until) => {
  meet(tag)
  const words = await speak(tag, survey)
  const { mount, drawTab } = await fetchCard()
  if (until.aborted) return
  const { root, remove } = mount(words, 'edge')
  const open = () => {
    remove()
    const closed = show(tag, words, { asks: false, place: 'sheet' })
    closed.then(() => tab(tag, survey, until)).catch(debug)
  }
  drawTab(root, words.ui.tab, open)
  until.addEventListener('abort', remove)
}

/** Fills an `<earshot-survey>`, if its survey may be asked here; on a hosted page it always may. */
export const embed: EngineModule['embed'] = (tag, element) => {
  meet(tag)
  return fill(tag, element).catch(warn)
}

async function fill(tag: TagContext, element: HTMLElement): Promise<void> {
  if (element.shadowRoot) return
  const survey = findSurvey(tag, element.getAttribute('survey'))
  const reason = firstReason(tag, { ...survey, trigger: { on: 'inline' } })
  if (reason && tag.settings.hosted === undefined) return
  const words = await speak(tag, survey)
  await show(tag, words, { asks: false, place: 'inline', element })
}

/** Acts on the calls that the tag has only noted. */
export const call: EngineModule['call'] = (tag) => meet(tag)

/** A trigger may fire soon: what draws and what it says is fetched ahead; scroll and the like are watched. */
export const ready: EngineModule['ready'] = (tag, survey, fire, until) => {
  watchTrigger(survey.trigger, fire, until)
  Promise.all([fetchCard(), speak(tag, survey)]).catch(debug)
}

/** `#earshot` or `?earshot-preview=` in the address. */
export const look: EngineModule['look'] = (tag) =>
  void withPanel((panel) => panel.look(tag, reasons)).catch(debug)

/** What explains also knows the choosy. */
async function withPanel(use: (panel: typeof panelModule) => void): Promise<void> {
  const [panel] = await Promise.all([fetchPanel(), fetchExtras()])
  use(panel)
}

/** Sends what earlier pages could not. */
export const flush: EngineModule['flush'] = (tag) => {
  sendIn(0, tag)
  return recoverImpressions(tag)
}

const done = new WeakSet<Call>()
let isKnown = false

/** Takes over from the tag: the calls so far, and from now on each as it comes. */
function meet(tag: TagContext): void {
  if (!isKnown) {
    isKnown = true
    keepLooking(tag)
    const { onCall } = tag
    tag.onCall = () => {
      onCall?.()
      meet(tag)
    }
  }
  for (const one of tag.calls) {
    if (done.has(one)) continue
    done.add(one)
    obey(tag, one).catch(warn)
  }
}

async function obey(tag: TagContext, [name, first, second]: Call): Promise<void> {
  if (name === 'on') {
    if (typeof second !== 'function') throw `"on" takes an event and a function`
    document.addEventListener(`earshot:${first}`, (event) => second(Reflect.get(event, 'detail')))
  } else if (name === 'why') {
    await withPanel((panel) => panel.why(tag, reasons))
  } else if (name === 'show') {
    if (!mayKeep(tag)) throw `no consent yet: call earshot('consent', 'granted') before`
    const survey = findSurvey(tag, first)
    const words = await speak(tag, survey, Object(second))
    await showAlone(tag, words, false)
  } else if (/^(identify|track|consent|reset)$/.test(name)) {
    if (!first && name !== 'reset') throw `"${name}" needs a word behind it`
    decide(tag)
    await considerAsked(tag)
  } else throw `there is no call "${name}"`
}

/** A customer whom the shop's server has signed may be one it wants asked; few sites have such. */
async function considerAsked(tag: TagContext): Promise<void> {
  const who = whoIs(tag)
  const isPrivate = Reflect.get(navigator, 'globalPrivacyControl') || !mayKeep(tag)
  if (!tag.rules.asks || !who.customerProof || isPrivate) return
  const { findAsked } = await fetchExtras()
  for (const survey of await findAsked(tag, who)) await consider(tag, survey)
}
