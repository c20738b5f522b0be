import type { Question, RatingKind } from './survey.ts'

/** The ratings a question offers: every integer from `low` to `high`. */
export interface Scale {
  readonly low: number
  readonly high: number
  /** the ratings that count as good, bounds included: promoters, top-2-box, easy */
  readonly good: readonly [number, number]
}

type Scaled = Pick<Question, 'kind' | 'points' | 'direction'>

/** How many ratings a question offers that does not say. */
export const DEFAULT_POINTS = { nps: 11, csat: 5, ces: 7, repurchase: 5 } as const

/**
 * The scale of a rating question; `undefined` for comment and choice.
 *
 * | kind       | points    | ratings | good            |
 * | ---------- | --------- | ------- | --------------- |
 * | nps        | 11        | 0–10    | 9–10            |
 * | csat       | 5         | 1–5     | 4–5             |
 * | ces        | 7 or 5    | 1–7, 1–5 | 5–7, 4–5 (mirrored when low is good) |
 * | repurchase | 5 or 11   | 1–5, 0–10 | 4–5, 9–10 (Juster: scored by expectation) |
 */
export function scaleOf(question: Scaled): Scale | undefined {
  if (!isRating(question.kind)) return undefined
  const points = question.points ?? DEFAULT_POINTS[question.kind]
  if (points === 11) return { low: 0, high: 10, good: [9, 10] }
  if (question.direction === 'low') return { low: 1, high: points, good: [1, points === 7 ? 3 : 2] }
  return { low: 1, high: points, good: points === 7 ? [5, 7] : [4, 5] }
}

/** Whether answers of this kind are integers with a score. */
export function isRating(kind: Question['kind']): kind is RatingKind {
  return kind !== 'comment' && kind !== 'choice'
}
