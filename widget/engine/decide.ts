import { isChoosy } from '#shared/audience.ts'
import { reasons, type Reason } from '#shared/eligibility.ts'
import type { Properties } from '#shared/property-match.ts'
import type { SurveyRules } from '#shared/rules.ts'
import type { QuestionWords, SurveyWords } from '#shared/words.ts'
import type { TagContext } from '../tag-context.ts'
import { debug } from '../debug.ts'
import type { Extras } from '../extras/extras-module.ts'
import { addressOf } from '../tag/navigation.ts'
import { atNow } from './at-now.ts'
import { fetchWords } from './fetch-words.ts'
import { knowCustomer } from './know-customer.ts'
import { whoIs } from './identity.ts'
import { withTabLock } from '../tab-lock.ts'
import { fetchCalls, fetchCard, fetchExtras, loadedExtras } from './load-chunks.ts'
import { show, type Outcome, type ShowOptions } from './show.ts'

/** another tab sees what this one wrote within a fraction of this */
const SETTLE_MS = 300
/** a click closes a banner or a dialog in about this time */
const CALM_MS = 500
/** what goes by itself tells nobody: it is looked for after so long at first, and less and less often */
const FIRST_LOOK_MS = 1_000

interface Waiting {
  readonly survey: SurveyRules
  readonly event: Properties | undefined
  readonly address: string
}

let isOpen = false
let waiting: Waiting[] = []
let looking: ReturnType<typeof setTimeout> | undefined

/** The first reason against asking now. */
export function firstReason(
  tag: TagContext,
  survey: SurveyRules,
  event?: Properties,
): Reason | undefined {
  const [first] = reasonsNow(tag, survey, event)
  return first
}

/**
 * Every reason against asking now.
 *
 * @param extras tell of audiences and of named customers; fetched where one of them matters
 */
export function reasonsNow(
  tag: TagContext,
  survey: SurveyRules,
  event: Properties = {},
  extras: Pick<Extras, 'audienceReasons' | 'knownSince'> | undefined = loadedExtras(),
): Generator<Reason> {
  const memory = tag.memory.read()
  const since = extras?.knownSince(tag.calls)
  const at = { ...atNow(tag, memory, event, isOpen), since }
  const screened = tag.screen(survey)
  return reasons(survey, tag.rules, memory, at, Date.now(), screened, extras?.audienceReasons)
}

/** A trigger has fired: asks now, or as soon as what is in the way is gone, within this page view. */
export async function consider(
  tag: TagContext,
  survey: SurveyRules,
  event?: Properties,
): Promise<void> {
  // who hears of events wants the first one, and of a frame it is told there whether anybody looks
  const hears = self !== top || tag.calls.some(([name]) => name === 'on')
  await Promise.all([isChoosy(survey) && fetchExtras(), knowCustomer(tag), hears && fetchCalls()])
  waiting.push({ survey, event, address: addressOf() })
  lookIn(Math.max(FIRST_LOOK_MS, survey.manners.minSeconds * 1000 - tag.visibleMs()), tag)
  decide(tag)
}

/** The first waiting survey, in the owner's order, that nothing speaks against. */
export function decide(tag: TagContext): void {
  waiting = waiting.filter(({ address }) => address === addressOf())
  for (const one of waiting) {
    if (firstReason(tag, one.survey, one.event)) continue
    waiting = waiting.filter((other) => other !== one)
    void withTabLock('earshot', () => ask(tag, one)).catch(debug)
    return
  }
}

/** Looks again and again while something waits, each time after twice as long. */
function lookIn(ms: number, tag: TagContext): void {
  clearTimeout(looking)
  looking = setTimeout(() => {
    decide(tag)
    if (waiting.length) lookIn(ms * 2, tag)
  }, ms)
}

async function ask(tag: TagContext, { survey, event }: Waiting): Promise<void> {
  isOpen = true
  // side by side: the card is what comes next
  fetchCard().catch(debug)
  const words = await speak(tag, survey, event).finally(() => (isOpen = false))
  // the page may have changed while the words were on their way
  if (firstReason(tag, survey, event)) return
  void showAlone(tag, words, { asks: true, event }).catch(debug)
  await new Promise((settled) => setTimeout(settled, SETTLE_MS))
}

/** Shows a survey unless another card is open; resolves to what became of it. */
export async function showAlone(
  tag: TagContext,
  words: SurveyWords,
  options: Pick<ShowOptions, 'asks' | 'event' | 'begun'>,
): Promise<Outcome> {
  if (isOpen) throw 'another card is open'
  isOpen = true
  const place = words.look.place === 'centre' ? 'centre' : 'sheet'
  return await show(tag, words, { ...options, place }).finally(() => (isOpen = false))
}

/** What a survey says, with `{product}` and whatever else the page has said filled in. */
export async function speak(
  tag: TagContext,
  survey: SurveyRules,
  event?: Properties,
): Promise<SurveyWords> {
  const plain = await fetchWords(tag, survey)
  const theme = themeOf(tag.settings)
  const words = theme ? { ...plain, look: { ...plain.look, theme } } : plain
  const { questions, thanks } = words
  const isPlain = ({ kind, face }: QuestionWords) => kind !== 'choice' && !face
  const isLong = questions[2]
  // braces of JSON are followed by a quote, those of a placeholder by its name
  const isFilled = !/\{\w/.test(JSON.stringify([questions, thanks]))
  if (!isLong && isFilled && questions.every(isPlain) && !thanks.link && !thanks.coupon)
    return words
  const { prepare } = await fetchExtras()
  return prepare(words, { ...whoIs(tag).traits, ...event }, Math.random)
}

function themeOf({ theme }: TagContext['settings']): 'light' | 'dark' | undefined {
  return theme === 'light' || theme === 'dark' ? theme : undefined
}

/** Looks again whenever something that was in the way may be gone. */
export function keepLooking(tag: TagContext): void {
  const look = () => waiting.length && setTimeout(decide, CALM_MS, tag)
  for (const type of ['click', 'keyup', 'focusout', 'close', 'transitionend', 'visibilitychange']) {
    document.addEventListener(type, look, { passive: true, capture: true })
  }
}
