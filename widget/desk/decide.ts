import { isChoosy } from '#shared/audience.ts'
import { reasons, type Reason } from '#shared/eligibility.ts'
import type { Properties } from '#shared/property-match.ts'
import type { SurveyRules } from '#shared/rules.ts'
import type { QuestionWords, SurveyWords } from '#shared/words.ts'
import type { Guest } from '../guest.ts'
import { say } from '../say.ts'
import { addressOf } from '../tag/navigation.ts'
import { atNow } from './at-now.ts'
import { fetchWords } from './fetch-words.ts'
import { knowCustomer } from './know-customer.ts'
import { whoIs } from './known.ts'
import { onlyHere } from '../only-here.ts'
import { fetchCard, fetchRest, theRest } from './parts.ts'
import { show, type Outcome, type ShowOptions } from './show.ts'

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
export function firstReason(
  guest: Guest,
  survey: SurveyRules,
  event?: Properties,
): Reason | undefined {
  const [first] = reasonsNow(guest, survey, event)
  return first
}

/**
 * Every reason against asking now.
 *
 * @param audience told by the rest, which is fetched for surveys that need it
 */
export function reasonsNow(
  guest: Guest,
  survey: SurveyRules,
  event: Properties = {},
  audience = theRest()?.audienceReasons,
): Generator<Reason> {
  const memory = guest.memory.read()
  const at = atNow(guest, memory, event, isOpen)
  const screened = guest.screen(survey)
  return reasons(survey, guest.rules, memory, at, Date.now(), screened, audience)
}

/** A trigger has fired: asks now, or as soon as what is in the way is gone, within this page view. */
export async function consider(
  guest: Guest,
  survey: SurveyRules,
  event?: Properties,
): Promise<void> {
  await Promise.all([isChoosy(survey) && fetchRest(), knowCustomer(guest)])
  waiting.push({ survey, event, address: addressOf() })
  setTimeout(decide, survey.manners.minSeconds * 1000 - guest.visibleMs(), guest)
  decide(guest)
}

/** The first waiting survey, in the owner's order, that nothing speaks against. */
export function decide(guest: Guest): void {
  waiting = waiting.filter(({ address }) => address === addressOf())
  for (const one of waiting) {
    if (firstReason(guest, one.survey, one.event)) continue
    waiting = waiting.filter((other) => other !== one)
    void onlyHere('earshot', () => ask(guest, one)).catch(say)
    return
  }
}

async function ask(guest: Guest, { survey, event }: Waiting): Promise<void> {
  isOpen = true
  // side by side: the card is what comes next
  fetchCard().catch(say)
  const words = await speak(guest, survey, event).finally(() => (isOpen = false))
  // the page may have changed while the words were on their way
  if (firstReason(guest, survey, event)) return
  void showAlone(guest, words, { asks: true, event }).catch(say)
  await new Promise((settled) => setTimeout(settled, SETTLE_MS))
}

/** Shows a survey unless another card is open; resolves to what became of it. */
export async function showAlone(
  guest: Guest,
  words: SurveyWords,
  options: Pick<ShowOptions, 'asks' | 'event'>,
): Promise<Outcome> {
  if (isOpen) throw 'another card is open'
  isOpen = true
  const place = words.look.place === 'centre' ? 'centre' : 'sheet'
  return await show(guest, words, { ...options, place }).finally(() => (isOpen = false))
}

/** What a survey says, with `{product}` and whatever else the page has said filled in. */
export async function speak(
  guest: Guest,
  survey: SurveyRules,
  event?: Properties,
): Promise<SurveyWords> {
  const plain = await fetchWords(guest, survey)
  const theme = themeOf(guest.settings)
  const words = theme ? { ...plain, look: { ...plain.look, theme } } : plain
  const { questions, thanks } = words
  const isPlain = ({ kind, face, text }: QuestionWords) =>
    kind !== 'choice' && !face && !text.includes('{')
  const isLong = questions[2]
  if (!isLong && questions.every(isPlain) && !thanks.link && !thanks.coupon) return words
  const { prepare } = await fetchRest()
  return prepare(words, { ...whoIs(guest).traits, ...event }, Math.random)
}

function themeOf({ theme }: Guest['settings']): 'light' | 'dark' | undefined {
  return theme === 'light' || theme === 'dark' ? theme : undefined
}

/** Looks again whenever something that was in the way may be gone. */
export function keepLooking(guest: Guest): void {
  const look = () => waiting.length && setTimeout(decide, CALM_MS, guest)
  for (const type of ['click', 'keyup', 'focusout', 'close', 'visibilitychange']) {
    document.addEventListener(type, look, { passive: true, capture: true })
  }
}
