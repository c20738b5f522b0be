import { audienceReasons, type Shopper } from './audience.ts'
import type { Memory } from './memory.ts'
import { momentReasons, type Moment } from './moment.ts'
import type { SurveyRules, TagRules } from './rules.ts'
import { screen, type Page, type Reason } from './screen.ts'

/** Everything about page and shopper that a decision looks at. */
export type At = Page & Shopper & Moment

/**
 * Whether a survey may be put to this shopper now, or the first reason against it.
 *
 * @param now epoch ms
 */
export function eligibility(
  survey: SurveyRules,
  rules: TagRules,
  memory: Memory,
  at: At,
  now: number,
): 'ask' | Reason {
  const [first = 'ask'] = reasons(survey, rules, memory, at, now)
  return first
}

/**
 * Every reason against asking, each looked for only once the one before has been taken. Told in three
 * parts, so that few page views pay for all: `screen` by the tag alone, `momentReasons` once a trigger
 * has fired and the card is there, `audienceReasons` for the choosy.
 *
 * @param now epoch ms
 */
export function* reasons(
  survey: SurveyRules,
  rules: TagRules,
  memory: Memory,
  at: At,
  now: number,
): Generator<Reason> {
  yield* screen(survey, rules, memory, at, now)
  yield* audienceReasons(survey, memory, at)
  yield* momentReasons(survey, rules, memory, at, now)
}
