import type { Reason } from './eligibility.ts'
import { DAY_MS, QUARTER_DAYS, type Memory } from './memory.ts'
import type { SurveyRules, TagRules } from './rules.ts'
import { isOffer } from './screen.ts'

/** The page as it is when a survey wants to ask. */
export interface Moment {
  /** seconds that this page has been visible */
  readonly seconds: number
  /** in a frame that nobody would look for a question in */
  readonly isFrame: boolean
  /** epoch ms since when the shop says it has known this customer; absent: it does not say */
  readonly since: number | undefined
  /** what must not be disturbed; asked last, because it reads layout */
  findBusy(): Busy | undefined
}

/** What else {@link momentReasons} can say. */
export type MomentCode = 'frame' | 'visits' | 'customer' | 'quarter' | 'seconds'

/** Somebody types or pays, a dialog is open, a consent tool asks, a layer lies over the page, another card. */
export type Busy = 'payment' | 'typing' | 'dialog' | 'banner' | 'covered' | 'card'

/** an impression that nobody has seen yet keeps others away for so long */
const UNSEEN_MS = 60_000

/**
 * The reasons against interrupting that take more than memory and address to tell. Time on the page
 * and what must not be disturbed are cured by waiting. An offer interrupts nobody.
 *
 * @param now epoch ms
 */
export function* momentReasons(
  survey: SurveyRules,
  { asksPerQuarter, gapDays }: TagRules,
  memory: Memory,
  { seconds, isFrame, since, findBusy }: Moment,
  now: number,
): Generator<Reason> {
  const { minSeconds } = survey.manners
  const { until = {} } = memory.asked ?? {}
  const { minVisits, minDaysKnown } = survey.audience
  const daysKnown = (now - Math.min(memory.first, since ?? now)) / DAY_MS
  // whom the shop has known since before this visit is no stranger on the first one
  const isStranger = since === undefined || now - since < DAY_MS
  const asks = Object.values(memory.asks).filter((at) => now - at < QUARTER_DAYS * DAY_MS).length

  if (isOffer(survey)) return
  if (isFrame) yield ['frame']
  if (now - (memory.shown ?? 0) < UNSEEN_MS) yield ['gap', 0, gapDays]
  const rest = (until[survey.id] ?? 0) - now
  if (rest > 0) yield ['customer', 0, rest / DAY_MS]
  if (isStranger && memory.visits < minVisits) yield ['visits', memory.visits, minVisits]
  if (daysKnown < minDaysKnown) yield ['known', daysKnown, minDaysKnown]
  if (asks >= asksPerQuarter) yield ['quarter', asks, asksPerQuarter]
  if (seconds < minSeconds) yield ['seconds', seconds, minSeconds]
  const busy = findBusy()
  if (busy) yield [busy]
}
