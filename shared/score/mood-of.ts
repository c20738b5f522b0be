import { scaleOf } from '../scale.ts'
import type { Question } from '../survey.ts'

/** How a rating counts: promoters and their like, those between, detractors and their like. */
export type Mood = 'good' | 'middle' | 'bad'

/**
 * Which part of its scale a rating falls in.
 *
 * | kind              | good | middle | bad |
 * | ----------------- | ---- | ------ | --- |
 * | nps               | 9–10 | 7–8    | 0–6 |
 * | csat, repurchase  | 4–5  | 3      | 1–2 |
 * | ces 1–7           | 5–7  | 4      | 1–3 |
 * | Juster 0–10       | 9–10 | 4–8    | 0–3 |
 *
 * On a scale whose low end is good, the same parts are counted from that end.
 */
export function moodOf(
  question: Pick<Question, 'kind' | 'points' | 'direction'>,
  rating: number,
): Mood {
  const scale = scaleOf(question)
  if (!scale) return 'middle'
  const [low, high] = scale.good
  if (rating >= low && rating <= high) return 'good'
  const badEnd = question.direction === 'low' ? scale.low + scale.high - rating : rating
  return badEnd <= lastBad(question, scale.high) ? 'bad' : 'middle'
}

function lastBad(question: Pick<Question, 'kind'>, high: number): number {
  if (question.kind === 'nps') return 6
  return high === 10 ? 3 : Math.floor((high - 1) / 2)
}
