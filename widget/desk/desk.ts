import type { SurveyRules } from '#shared/rules.ts'
import type { Call, DeskModule, Guest } from '../guest.ts'
import { say } from '../say.ts'
import { consider, decide, judge, keepLooking, speak } from './decide.ts'
import { fetchCard, fetchRest } from './parts.ts'
import { sendIn } from './send-in.ts'
import { show } from './show.ts'

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
export const embed: DeskModule['embed'] = async (guest, element) => {
  meet(guest)
  if (element.shadowRoot) return
  const survey = find(guest, element.getAttribute('survey'))
  const reason = judge(guest, { ...survey, trigger: { on: 'inline' } })
  if (reason && guest.settings.hosted === undefined) return
  const words = await speak(guest, survey)
  await show(guest, words, { asks: false, place: 'inline', element })
}

/** Acts on the calls that the tag has only noted. */
export const call: DeskModule['call'] = (guest) => meet(guest)

/** A trigger may fire soon: what draws is fetched ahead. */
export const ready: DeskModule['ready'] = () => void fetchCard().catch(say)

/** Sends what earlier pages could not. */
export const flush: DeskModule['flush'] = (guest) => sendIn(0, guest)

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
    Promise.resolve(obey(guest, one)).catch(say)
  }
}

async function obey(guest: Guest, [name, first, second]: Call): Promise<void> {
  if (name === 'on' && typeof second === 'function') {
    document.addEventListener(`earshot:${first}`, (event) => second(Reflect.get(event, 'detail')))
  } else if (name === 'why') {
    const { explain } = await fetchRest()
    const { surveys } = guest.memory.read()
    for (const survey of guest.rules.surveys) {
      const words = explain(judge(guest, survey), surveys[survey.id]?.end)
      console.info(`earshot: ${survey.id}: ${words}`)
    }
  } else if (name === 'show') {
    if (!mayKeep(guest)) throw 'no consent yet'
    const survey = find(guest, first)
    const words = await speak(guest, survey, Object(second))
    await show(guest, words, { asks: false, place: survey.place === 'centre' ? 'centre' : 'sheet' })
  } else if (name === 'identify' || name === 'track') {
    decide(guest)
  } else if (!/^(consent|reset)$/.test(name)) {
    throw `there is no call "${name}"`
  }
}

/** Whether answers may be kept and sent: the page's last word on consent, or the tag's settings. */
function mayKeep({ calls, settings }: Guest): boolean {
  const [, word] = calls.findLast(([name]) => name === 'consent') ?? []
  return word ? word === 'granted' : settings.consent !== 'required'
}

function find({ rules }: Guest, id: unknown): SurveyRules {
  const survey = rules.surveys.find((one) => one.id === id)
  if (!survey) throw `no survey "${id}" is open on this site`
  return survey
}
