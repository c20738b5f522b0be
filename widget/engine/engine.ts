import type { Call, DeskModule, Guest } from '../guest.ts'
import { say } from '../say.ts'
import type * as panelModule from '../panel/panel.ts'
import { consider, decide, judge, keepLooking, reasons, showAlone, speak } from './decide.ts'
import { find } from './find.ts'
import { mayKeep, whoIs } from './known.ts'
import { fetchCard, fetchPanel, fetchRest } from './parts.ts'
import { recall } from './recall.ts'
import { sendIn } from './send-in.ts'
import { show } from './show.ts'
import { tell } from './tell.ts'
import { watch } from './watch.ts'

/** A trigger has fired. */
export const ask: DeskModule['ask'] = (guest, survey, event) => {
  meet(guest)
  consider(guest, survey, event).catch(say)
}

/** The always-there tab: a button at the edge that opens the question, until the view ends. */
export const tab: DeskModule['tab'] = async (guest, survey, until) => {
  meet(guest)
  const words = await speak(guest, survey)
  const { mount, drawTab } = await fetchCard()
  if (until.aborted) return
  const { root, remove } = mount(words, 'edge')
  const open = () => {
    remove()
    const closed = show(guest, words, { asks: false, place: 'sheet' })
    closed.then(() => tab(guest, survey, until)).catch(say)
  }
  drawTab(root, words.ui.tab, open)
  until.addEventListener('abort', remove)
}

/** Fills an `<earshot-survey>`, if its survey may be asked here; on a hosted page it always may. */
export const embed: DeskModule['embed'] = (guest, element) => {
  meet(guest)
  return fill(guest, element).catch(tell)
}

async function fill(guest: Guest, element: HTMLElement): Promise<void> {
  if (element.shadowRoot) return
  const survey = find(guest, element.getAttribute('survey'))
  const reason = judge(guest, { ...survey, trigger: { on: 'inline' } })
  if (reason && guest.settings.hosted === undefined) return
  const words = await speak(guest, survey)
  await show(guest, words, { asks: false, place: 'inline', element })
}

/** Acts on the calls that the tag has only noted. */
export const call: DeskModule['call'] = (guest) => meet(guest)

/** A trigger may fire soon: what draws and what it says is fetched ahead; scroll and the like are watched. */
export const ready: DeskModule['ready'] = (guest, survey, fire, until) => {
  watch(survey.trigger, fire, until)
  Promise.all([fetchCard(), speak(guest, survey)]).catch(say)
}

/** `#earshot` or `?earshot-preview=` in the address. */
export const look: DeskModule['look'] = (guest) =>
  void withPanel((panel) => panel.look(guest, reasons)).catch(say)

/** What explains also knows the choosy. */
async function withPanel(use: (panel: typeof panelModule) => void): Promise<void> {
  const [panel] = await Promise.all([fetchPanel(), fetchRest()])
  use(panel)
}

/** Sends what earlier pages could not. */
export const flush: DeskModule['flush'] = (guest) => {
  sendIn(0, guest)
  return recall(guest)
}

const done = new WeakSet<Call>()
let isKnown = false

/** Takes over from the tag: the calls so far, and from now on each as it comes. */
function meet(guest: Guest): void {
  if (!isKnown) {
    isKnown = true
    keepLooking(guest)
    guest.onCall = () => meet(guest)
  }
  for (const one of guest.calls) {
    if (done.has(one)) continue
    done.add(one)
    obey(guest, one).catch(tell)
  }
}

async function obey(guest: Guest, [name, first, second]: Call): Promise<void> {
  if (name === 'on') {
    if (typeof second !== 'function') throw `"on" takes an event and a function`
    document.addEventListener(`earshot:${first}`, (event) => second(Reflect.get(event, 'detail')))
  } else if (name === 'why') {
    await withPanel((panel) => panel.why(guest, reasons))
  } else if (name === 'show') {
    if (!mayKeep(guest)) throw `no consent yet: call earshot('consent', 'granted') before`
    const survey = find(guest, first)
    const words = await speak(guest, survey, Object(second))
    await showAlone(guest, words, false)
  } else if (/^(identify|track|consent|reset)$/.test(name)) {
    if (!first && name !== 'reset') throw `"${name}" needs a word behind it`
    decide(guest)
    await considerAsked(guest)
  } else throw `there is no call "${name}"`
}

/** A customer whom the shop's server has signed may be one it wants asked; few sites have such. */
async function considerAsked(guest: Guest): Promise<void> {
  const who = whoIs(guest)
  const isPrivate = Reflect.get(navigator, 'globalPrivacyControl') || !mayKeep(guest)
  if (!guest.rules.asks || !who.customerProof || isPrivate) return
  const { findAsked } = await fetchRest()
  for (const survey of await findAsked(guest, who)) await consider(guest, survey)
}
