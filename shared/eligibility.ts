import { audienceReason, type Shopper } from './audience.ts'
import type { Memory } from './memory.ts'
import { momentReason, type Moment } from './moment.ts'
import type { SurveyRules, TagRules } from './rules.ts'
import { screen, type Page, type Reason } from './screen.ts'

/**
 * Whether a survey may be put to this shopper now, or the first reason against it. Told in three
 * parts, so that few page views pay for all: `screen` by the tag alone, `momentReason` once a trigger
 * has fired and the card is there, `audienceReason` for the choosy.
 *
 * @param now epoch ms
 */
export function eligibility(
  survey: SurveyRules,
  rules: TagRules,
  memory: Memory,
  at: Page & Shopper & Moment,
  now: number,
): 'ask' | Reason {
  const choosy = audienceReason(survey, memory, at)
  return (
    screen(survey, rules, memory, at, now) ??
    (choosy && [choosy]) ??
    momentReason(survey, rules, memory, at, now) ??
    'ask'
  )
}
