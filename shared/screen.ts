import type { Device } from './asking.ts'
import { draw } from './draw.ts'
import type { Reason } from './eligibility.ts'
import { DAY_MS, type Memory } from './memory.ts'
import { pageMatches, type ReadableRule } from './page-match.ts'
import type { SurveyRules, TagRules } from './rules.ts'

/** The page as the tag knows it. */
export interface Page {
  /** path and query, and what follows `#` where that is a route; decoded */
  readonly address: string
  readonly device: Device
  /** the tag may write nothing: it would ask on every page */
  readonly forgets?: boolean
}

/** A survey that the shopper comes to, and that therefore interrupts nobody. */
export function isOffer({ trigger: { on } }: Pick<SurveyRules, 'trigger'>): boolean {
  return on === 'tab' || on === 'inline' || on === 'call'
}

/**
 * The reasons against asking that can be told from memory and address alone, so that a page
 * view which will not ask loads nothing. What is left to tell, `reasons` tells once something
 * has made the survey want to ask. An offer is bound by its targeting, not by its frequency.
 *
 * @param now epoch ms
 */
export function screen(
  survey: SurveyRules,
  rules: TagRules,
  memory: Memory,
  page: Page,
  now: number,
): Reason[] {
  const checks = targetingChecks(survey, rules, page, now)
  if (!isOffer(survey)) checks.push(...frequencyChecks(survey, rules, memory, page, now))
  return checks.flatMap(([is, needs = 1], place) => (is < needs ? [[place, is, needs]] : []))
}

/** Holds if what is, is at least what is needed; not a number holds. In the order of `SCREEN_CODES`. */
type Check = readonly [is: number, needs?: number]

function targetingChecks(
  { full, opens = '', closes = '', audience }: SurveyRules,
  { quietPaths }: TagRules,
  { address, device }: Page,
  now: number,
): Check[] {
  const { pages, notPages, devices } = audience
  const onPage = (rule: ReadableRule) => pageMatches(rule, address)
  return [
    [+!full],
    [now, Date.parse(opens)],
    [Date.parse(closes), now],
    [+!quietPaths.some((value) => onPage({ how: 'wildcard', value }))],
    [+(!pages || pages.some(onPage))],
    [+!notPages?.some(onPage)],
    [+(!devices || devices.includes(device))],
  ]
}

function frequencyChecks(
  { id, audience, manners }: SurveyRules,
  { gapDays }: TagRules,
  memory: Memory,
  { forgets }: Page,
  now: number,
): Check[] {
  const { end, at = now, showings = 0, spared } = memory.surveys[id] ?? {}
  const daysSince = (time: number) => (now - time) / DAY_MS
  // what was put off comes back when it was promised: its own ask does not count against it
  const asks = Object.values(memory.asks).filter((time) => ![spared].flat().includes(time))
  return [
    [memory.pages, audience.minPages],
    // since when the shop knows the shopper is told where the page has said it
    [1],
    [manners.sample, draw(memory.id, id)],
    [end ? daysSince(at) : 0, end ? manners[end] : 0],
    [manners.maxShowings, showings + 1],
    [daysSince(Math.max(...asks)), gapDays],
    [+!forgets],
  ]
}
