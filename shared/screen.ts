import type { Device } from './asking.ts'
import { draw } from './draw.ts'
import { DAY_MS, type Memory } from './memory.ts'
import { pageMatches } from './page-match.ts'
import type { SurveyRules, TagRules } from './rules.ts'

/** The page as the tag knows it. */
export interface Page {
  /** path and query */
  readonly address: string
  readonly device: Device
}

/**
 * Why not, as a code, then what is and what would have to be. The codes of {@link screen} are the
 * places of its checks, because every page view would pay for words; `explain` has the words.
 */
export type Reason = readonly [code: number | string, is?: number, needs?: number]

/** A survey that the shopper comes to, and that therefore interrupts nobody. */
export function isOffer({ trigger: { on } }: Pick<SurveyRules, 'trigger'>): boolean {
  return /tab|inline|call/.test(on)
}

/**
 * The reasons against asking that can be told from memory and address alone, so that a page
 * view which will not ask loads nothing. What is left to tell, `eligibility` tells once something
 * has made the survey want to ask. An offer is bound by its audience, not by the manners of asking.
 *
 * @param now epoch ms
 */
export function screen(
  survey: SurveyRules,
  { quietPaths, gapDays }: TagRules,
  memory: Memory,
  { address, device }: Page,
  now: number,
): Reason[] {
  const { audience, manners } = survey
  const { pages, notPages, devices } = audience
  const { end, at = now, showings = 0 } = memory.surveys[survey.id] ?? {}
  const onPage = (rule: Parameters<typeof pageMatches>[0]) => pageMatches(rule, address)
  const daysSince = (time: number) => (now - time) / DAY_MS

  // each holds if what is, is at least what is needed; not a number holds
  const checks: (readonly [is: number, needs?: number])[] = [
    [+!survey.full],
    [now, Date.parse(survey.opens ?? '')],
    [Date.parse(survey.closes ?? ''), now],
    [+!quietPaths.some((value) => onPage({ how: 'wildcard', value }))],
    [+(!pages || pages.some(onPage))],
    [+!notPages?.some(onPage)],
    [+(!devices || devices.includes(device))],
    // the manners begin here
    [memory.pages, audience.minPages],
    [daysSince(memory.first), audience.minDaysKnown],
    [manners.sample, draw(memory.id, survey.id)],
    [end ? daysSince(at) : 0, end ? manners[end] : 0],
    [manners.maxShowings, showings + 1],
    [daysSince(Math.max(...Object.values(memory.asks))), gapDays],
  ]
  return checks.flatMap(([is, needs = 1], i) =>
    is < needs && (i < 7 || !isOffer(survey)) ? [[i, is, needs]] : [],
  )
}
