import { isChoosy } from '#shared/audience.ts'
import { momentReasons } from '#shared/moment.ts'
import type { Properties } from '#shared/property-match.ts'
import type { SurveyRules } from '#shared/rules.ts'
import type { Reason } from '#shared/screen.ts'
import type { QuestionWords, SurveyWords } from '#shared/words.ts'
import type { Guest } from '../guest.ts'
import { say } from '../say.ts'
import { addressOf } from '../tag/navigation.ts'
import { findBusy } from './busy.ts'
import { fetchWords, langsWanted } from './fetch-words.ts'
import { whoIs } from './known.ts'
import { onlyHere } from '../only-here.ts'
import { fetchRest, theRest } from './parts.ts'
import { show } from './show.ts'

/** another tab sees what this one wrote within a fraction of this */
const SETTLE_MS = 300
/** a click closes a banner or a dialog in about this time */
const CALM_MS = 500

interface Waiting {
  readonly survey: SurveyRules
  readonly event: Properties | undefined
  readonly address: string
}

let isOpen = false
let waiting: Waiting[] = []

/** The first reason against asking now. */
export function judge(guest: Guest, survey: SurveyRules, event?: Properties): Reason | undefined {
  const [first] = reasons(guest, survey, event)
  return first
}

/** Every reason against asking now. Of choosy surveys only once the rest is there. */
export function* reasons(
  guest: Guest,
  survey: SurveyRules,
  event: Properties = {},
): Generator<Reason> {
  const { rules, settings } = guest
  const memory = guest.memory.read()
  const shopper = {
    lang: langsWanted(settings)[0] ?? '',
    traits: whoIs(guest).traits ?? {},
    event,
    utm: (name: string) => new URLSearchParams(memory.utm).get(`utm_${name}`),
  }
  const moment = {
    seconds: guest.visibleMs() / 1000,
    findBusy: () => (isOpen ? 'card' : findBusy()),
  }
  yield* guest.screen(survey)
  yield* theRest()?.audienceReasons(survey, memory, shopper) ?? []
  yield* momentReasons(survey, rules, memory, moment, Date.now())
}

/** A trigger has fired: asks now, or as soon as what is in the way is gone, within this page view. */
export async function consider(
  guest: Guest,
  survey: SurveyRules,
  event?: Properties,
): Promise<void> {
  if (isChoosy(survey)) await fetchRest()
  waiting.push({ survey, event, address: addressOf() })
  setTimeout(decide, survey.manners.minSeconds * 1000 - guest.visibleMs(), guest)
  decide(guest)
}

/** The first waiting survey, in the owner's order, that nothing speaks against. */
export function decide(guest: Guest): void {
  waiting = waiting.filter(({ address }) => address === addressOf())
  for (const one of waiting) {
    if (judge(guest, one.survey, one.event)) continue
    waiting = waiting.filter((other) => other !== one)
    void onlyHere('earshot', () => ask(guest, one)).catch(say)
    return
  }
}

async function ask(guest: Guest, { survey, event }: Waiting): Promise<void> {
  isOpen = true
  const words = await speak(guest, survey, event).finally(() => (isOpen = false))
  // the page may have changed while the words were on their way
  if (judge(guest, survey, event)) return
  void showAlone(guest, words, true).catch(say)
  await new Promise((settled) => setTimeout(settled, SETTLE_MS))
}

/** Shows a survey unless another card is open. */
export async function showAlone(guest: Guest, words: SurveyWords, asks: boolean): Promise<void> {
  if (isOpen) throw 'another card is open'
  isOpen = true
  const place = words.look.place === 'centre' ? 'centre' : 'sheet'
  await show(guest, words, { asks, place }).finally(() => (isOpen = false))
}

/** What a survey says, with `{product}` and whatever else the page has said filled in. */
export async function speak(
  guest: Guest,
  survey: SurveyRules,
  event?: Properties,
): Promise<SurveyWords> {
  const words = await fetchWords(guest, survey)
  const { questions, thanks } = words
  const isPlain = ({ kind, face, text }: QuestionWords) =>
    kind !== 'choice' && !face && !text.includes('{')
  const isLong = questions[2]
  if (!isLong && questions.every(isPlain) && !thanks.link && !thanks.coupon) return words
  const { prepare } = await fetchRest()
  return prepare(words, { ...whoIs(guest).traits, ...event }, Math.random)
}

/** Looks again whenever something that was in the way may be gone. */
export function keepLooking(guest: Guest): void {
  const look = () => waiting.length && setTimeout(decide, CALM_MS, guest)
  for (const type of ['click', 'keyup', 'focusout', 'close', 'visibilitychange']) {
    document.addEventListener(type, look, { passive: true, capture: true })
  }
}
