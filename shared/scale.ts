import type { Question, RatingKind } from './survey.ts'

/** The ratings a question offers: every integer from `low` to `high`. */
export interface Scale {
  readonly low: number
  readonly high: number
  /** the ratings that count as good, bounds included: promoters, top-2-box, easy */
  readonly good: readonly [number, number]
}

/** What decides which ratings a question offers, and which of them count as good. */
export type Scaled = Pick<Question, 'kind' | 'points' | 'lowest' | 'top' | 'direction'>

/** How many ratings a question offers that does not say. */
export const DEFAULT_POINTS = { nps: 11, csat: 5, ces: 7, repurchase: 5 } as const

/**
 * The scale of a rating question; `undefined` for comment and choice.
 *
 * | kind       | points    | ratings | good            |
 * | ---------- | --------- | ------- | --------------- |
 * | nps        | 11        | 0–10    | 9–10            |
 * | csat       | 2–11      | from 1, of 11 from 0 | the highest `top`: two, of 2 and 3 points one |
 * | ces        | 7 or 5    | 1–7, 1–5 | 5–7, 4–5 (mirrored when low is good) |
 * | repurchase | 5 or 11   | 1–5, 0–10 | 4–5, 9–10 (Juster: scored by expectation) |
 */
export function scaleOf(question: Scaled): Scale | undefined {
  if (!isRating(question.kind)) return undefined
  const points = question.points ?? DEFAULT_POINTS[question.kind]
  if (question.kind === 'csat') return satisfaction(question, points)
  if (points === 11) return { low: 0, high: 10, good: [9, 10] }
  if (question.direction === 'low') return { low: 1, high: points, good: [1, points === 7 ? 3 : 2] }
  return { low: 1, high: points, good: points === 7 ? [5, 7] : [4, 5] }
}

function satisfaction({ lowest, top }: Scaled, points: number): Scale {
  const low = lowest ?? (points === 11 ? 0 : 1)
  const high = low + points - 1
  return { low, high, good: [high + 1 - (top ?? Math.min(2, Math.floor(points / 2))), high] }
}

/** Whether answers of this kind are integers with a score. */
export function isRating(kind: Question['kind']): kind is RatingKind {
  return kind !== 'comment' && kind !== 'choice'
}
