import { DAY_MS, QUARTER_DAYS, type Memory } from './memory.ts'
import { propertyMatches, type Properties } from './property-match.ts'
import type { SurveyRules, TagRules } from './rules.ts'
import { isOffer, screen, type Page } from './screen.ts'

/** The page as it is when a survey wants to ask. */
export interface Moment extends Page {
  /** BCP 47, the page's or the browser's */
  readonly lang: string
  readonly traits: Properties
  /** the event that fired, for the trigger's filters */
  readonly event?: Properties | undefined
  /** seconds that this page has been visible */
  readonly seconds: number
  /** what must not be disturbed; asked last, because it reads layout */
  findBusy(): Busy | undefined
}

/** A payment field in focus, an open dialog, a cookie banner in view, another card. */
export type Busy = 'payment' | 'dialog' | 'banner' | 'card'

/** Why not: a word, then the numbers to it, what is and what would have to be. */
export type Reason = readonly [code: ReasonCode, is?: number, needs?: number]

/** in the order of `screen`'s checks; the tag carries none of these words */
const SCREEN_CODES = [
  'full',
  'early',
  'over',
  'quiet',
  'page',
  'page',
  'device',
  'pages',
  'known',
  'sample',
  'ended',
  'showings',
  'gap',
] as const

export type ReasonCode =
  | Exclude<(typeof SCREEN_CODES)[number], 'ended'>
  | 'lang'
  | 'visit'
  | 'visits'
  | 'referrer'
  | 'utm'
  | 'traits'
  | 'events'
  | 'filter'
  | 'quarter'
  | 'seconds'
  | 'afterAnswerDays'
  | 'afterDismissalDays'
  | 'laterDays'
  | Busy

/**
 * Whether a survey may be put to this shopper now, or the first reason against it. `seconds` and
 * {@link Busy} are cured by waiting, `traits` and `events` by what the page may still say; all
 * others hold for the page view.
 *
 * @param now epoch ms
 */
export function eligibility(
  survey: SurveyRules,
  rules: TagRules,
  memory: Memory,
  moment: Moment,
  now: number,
): 'ask' | Reason {
  return (
    screenReason(survey, rules, memory, moment, now) ??
    audienceReason(survey, memory, moment) ??
    (isOffer(survey) ? undefined : momentReason(survey, rules, memory, moment, now)) ??
    'ask'
  )
}

function screenReason(
  survey: SurveyRules,
  rules: TagRules,
  memory: Memory,
  page: Page,
  now: number,
): Reason | undefined {
  const [check = -1, is, needs = 1] = screen(survey, rules, memory, page, now) ?? []
  const code = SCREEN_CODES[check]
  if (!code) return undefined
  return [code === 'ended' ? (memory.surveys[survey.id]?.end ?? 'laterDays') : code, is ?? 0, needs]
}

function audienceReason(
  { audience, trigger }: SurveyRules,
  memory: Memory,
  { lang, traits, event = {} }: Moment,
): Reason | undefined {
  const { langs, visit, referrers, utm = {}, events } = audience
  const speaks = (prefix: string) => `${lang}-`.toLowerCase().startsWith(`${prefix}-`.toLowerCase())
  const where = (trigger.on === 'event' && trigger.where) || []

  if (langs && !langs.some(speaks)) return ['lang']
  if (visit && (visit === 'new') !== memory.visits < 2) return ['visit']
  if (referrers && !referrers.some((part) => memory.from.includes(part))) return ['referrer']
  if (Object.entries(utm).some((pair) => !landedWith(memory.utm, pair))) return ['utm']
  if (audience.traits?.some((filter) => !propertyMatches(filter, traits))) return ['traits']
  if (events?.some((name) => !(name in memory.events))) return ['events']
  return where.every((filter) => propertyMatches(filter, event)) ? undefined : ['filter']
}

/** Whether a query of `utm_` parameters has this one, percent-encoded or not. */
function landedWith(query: string, [name, value]: readonly [string, string]): boolean {
  const pairs = query.split('&')
  return [value, encodeURIComponent(value), encodeURIComponent(value).replaceAll('%20', '+')].some(
    (text) => pairs.includes(`utm_${name}=${text}`),
  )
}

function momentReason(
  { audience, manners }: SurveyRules,
  { asksPerQuarter }: TagRules,
  memory: Memory,
  moment: Moment,
  now: number,
): Reason | undefined {
  const { minSeconds } = manners
  const asks = Object.values(memory.asks).filter((at) => now - at < QUARTER_DAYS * DAY_MS).length
  if (memory.visits < audience.minVisits) return ['visits', memory.visits, audience.minVisits]
  if (asks >= asksPerQuarter) return ['quarter', asks, asksPerQuarter]
  if (moment.seconds < minSeconds) return ['seconds', moment.seconds, minSeconds]
  const busy = moment.findBusy()
  return busy && [busy]
}
