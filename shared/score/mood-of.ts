import { scaleOf, type Scale, type Scaled } from '../scale.ts'

/** How a rating counts: promoters and their like, those between, detractors and their like. */
export type Mood = 'good' | 'middle' | 'bad'

/**
 * Which part of its scale a rating falls in.
 *
 * | kind              | good | middle | bad |
 * | ----------------- | ---- | ------ | --- |
 * | nps               | 9–10 | 7–8    | 0–6 |
 * | csat, repurchase  | 4–5  | 3      | 1–2 |
 * | csat, other points | the highest that count | those between | as many of the lowest |
 * | ces 1–7           | 5–7  | 4      | 1–3 |
 * | Juster 0–10       | 9–10 | 4–8    | 0–3 |
 *
 * On a scale whose low end is good, the same parts are counted from that end.
 */
export function moodOf(question: Scaled, rating: number): Mood {
  const scale = scaleOf(question)
  if (!scale) return 'middle'
  const [low, high] = scale.good
  if (rating >= low && rating <= high) return 'good'
  const badEnd = question.direction === 'low' ? scale.low + scale.high - rating : rating
  return badEnd <= lastBad(question, scale) ? 'bad' : 'middle'
}

function lastBad({ kind }: Scaled, { low, high, good }: Scale): number {
  if (kind === 'nps') return 6
  if (kind === 'csat') return low + good[1] - good[0]
  return high === 10 ? 3 : Math.floor((high - 1) / 2)
}
