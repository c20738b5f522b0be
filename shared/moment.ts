import { DAY_MS, QUARTER_DAYS, type Memory } from './memory.ts'
import type { SurveyRules, TagRules } from './rules.ts'
import { isOffer, type Reason } from './screen.ts'

/** The page as it is when a survey wants to ask. */
export interface Moment {
  /** seconds that this page has been visible */
  readonly seconds: number
  /** what must not be disturbed; asked last, because it reads layout */
  findBusy(): Busy | undefined
}

/** A payment field in focus, an open dialog, a cookie banner in view, another card. */
export type Busy = 'payment' | 'dialog' | 'banner' | 'card'

/**
 * The reasons against interrupting that take more than memory and address to tell. Time on the page
 * and what must not be disturbed are cured by waiting. An offer interrupts nobody.
 *
 * @param now epoch ms
 */
export function* momentReasons(
  survey: SurveyRules,
  { asksPerQuarter }: TagRules,
  memory: Memory,
  { seconds, findBusy }: Moment,
  now: number,
): Generator<Reason> {
  const { audience, manners } = survey
  const asks = Object.values(memory.asks).filter((at) => now - at < QUARTER_DAYS * DAY_MS).length

  if (isOffer(survey)) return
  if (memory.visits < audience.minVisits) yield ['visits', memory.visits, audience.minVisits]
  if (asks >= asksPerQuarter) yield ['quarter', asks, asksPerQuarter]
  if (seconds < manners.minSeconds) yield ['seconds', seconds, manners.minSeconds]
  const busy = findBusy()
  if (busy) yield [busy]
}
