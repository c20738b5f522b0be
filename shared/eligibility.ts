import type { AudienceCode, audienceReasons, Shopper } from './audience.ts'
import type { Memory } from './memory.ts'
import { momentReasons, type Busy, type Moment, type MomentCode } from './moment.ts'
import type { SurveyRules, TagRules } from './rules.ts'
import type { Page } from './screen.ts'

/**
 * What `screen` can say against a survey, in the order of its checks: the tag, which every page view
 * pays for, tells places in this list. Pinned tags do, too, so that places are added at the end alone.
 */
export const SCREEN_CODES = [
  'full',
  'opens',
  'closes',
  'quiet',
  'page',
  'leftOut',
  'device',
  'pages',
  'known',
  'sample',
  'ended',
  'showings',
  'gap',
  'storage',
] as const

/** All that can speak against asking; the panel has a sentence for each. */
export type ReasonCode = (typeof SCREEN_CODES)[number] | AudienceCode | MomentCode | Busy

/** Why not, as a code or its place in {@link SCREEN_CODES}, then what is and what would have to be. */
export type Reason = readonly [code: ReasonCode | number, is?: number, needs?: number]

/** The code of a reason. */
export function codeOf([code]: Reason): ReasonCode {
  return typeof code === 'number' ? (SCREEN_CODES[code] ?? 'full') : code
}

/** Everything about page and shopper that a decision looks at. */
export type At = Page & Shopper & Moment

/**
 * Every reason against asking a shopper now, each looked for only once the one before has been taken:
 * the first decides, all of them explain. The widget, its panel and the tests ask nothing else.
 *
 * @param screened what `screen` says, which the tag tells by itself
 * @param audience `audienceReasons`, which few surveys need and which comes in a module of its own;
 *   absent: not there yet
 * @param now epoch ms
 */
export function* reasons(
  survey: SurveyRules,
  rules: TagRules,
  memory: Memory,
  at: Shopper & Moment,
  now: number,
  screened: readonly Reason[],
  audience?: typeof audienceReasons,
): Generator<Reason> {
  yield* screened
  if (audience) yield* audience(survey, memory, at)
  yield* momentReasons(survey, rules, memory, at, now)
}
