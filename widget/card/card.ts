import type { SurveyRules } from '#shared/rules.ts'
import type { Call, CardModule, Guest } from '../guest.ts'
import { say } from '../say.ts'
import { consider, decide, filled, judge, keepLooking } from './desk.ts'
import { fetchWords } from './fetch-words.ts'
import { h } from './h.ts'
import { mount } from './mount.ts'
import { senderOf } from './sender-of.ts'
import { show } from './show.ts'
import { whyLine } from './why.ts'

/** A trigger has fired. */
export const ask: CardModule['ask'] = (guest, survey, event) => {
  meet(guest)
  consider(guest, survey, event)
}

/** The always-there tab: a button at the edge that opens the question, until the view ends. */
export const tab: CardModule['tab'] = async (guest, survey, until) => {
  meet(guest)
  const words = filled(await fetchWords(guest, survey), guest)
  if (until.aborted) return
  const { root, remove } = mount(words, 'edge')
  const open = () => {
    remove()
    const closed = show(guest, words, { asks: false, place: 'sheet' })
    closed.then(() => tab(guest, survey, until)).catch(say)
  }
  root.append(h('button', { class: 'tab', type: 'button', onclick: open }, words.ui.tab))
  until.addEventListener('abort', remove)
}

/** Fills an `<earshot-survey>`, if its survey may be asked here; on a hosted page it always may. */
export const embed: CardModule['embed'] = async (guest, element) => {
  meet(guest)
  if (element.shadowRoot) return
  const survey = find(guest, element.getAttribute('survey'))
  const verdict = judge(guest, { ...survey, trigger: { on: 'inline' } })
  if (verdict !== 'ask' && guest.settings.hosted === undefined)
    return say(whyLine(survey.id, verdict))
  const words = filled(await fetchWords(guest, survey), guest)
  await show(guest, words, { asks: false, place: 'inline', element })
}

/** Acts on the calls that the tag has only noted. */
export const call: CardModule['call'] = (guest) => meet(guest)

/** Sends what earlier pages could not. */
export const flush: CardModule['flush'] = (guest) => senderOf(guest).wake()

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
    for (const survey of guest.rules.surveys) console.info(whyLine(survey.id, judge(guest, survey)))
  } else if (name === 'show') {
    const survey = find(guest, first)
    const words = filled(await fetchWords(guest, survey), guest, Object(second))
    await show(guest, words, { asks: false, place: survey.place === 'centre' ? 'centre' : 'sheet' })
  } else if (name === 'identify' || name === 'track') {
    decide(guest)
  } else if (!/^(consent|reset)$/.test(name)) {
    throw `there is no call "${name}"`
  }
}

function find({ rules }: Guest, id: unknown): SurveyRules {
  const survey = rules.surveys.find((one) => one.id === id)
  if (!survey) throw `no survey "${id}" is open on this site`
  return survey
}
