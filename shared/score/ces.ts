import { countBetween, total, type Tally } from '../tally.ts'
import type { Question } from '../survey.ts'
import { shareLevel, type Level } from './level.ts'

/**
 * Customer effort: the share who found it easy, in percent.
 *
 * | version                             | scale | easy |
 * | ----------------------------------- | ----- | ---- |
 * | CES 2.0, agree that it was easy     | 1–7   | 5–7  |
 * | the same on five points             | 1–5   | 4–5  |
 * | CES 1.0, how much effort; 1 is good | 1–5   | 1–2  |
 *
 * Source: Dixon, Freeman and Toman, "Stop Trying to Delight Your Customers", HBR 88(7), 2010 (1.0);
 * Dixon, Toman and DeLisi, "The Effortless Experience", 2013 (2.0).
 *
 * @param tally ratings 1–7 or 1–5 of one question, as picked, never flipped
 * @returns 0–100 %; `undefined` when nobody has answered
 */
export function cesLevel(
  tally: Tally,
  { points = 7, direction = 'high' }: Pick<Question, 'points' | 'direction'>,
): Level | undefined {
  const [low, high] = easyOf(points, direction)
  return shareLevel('ces', [low, high], countBetween(tally, low, high), total(tally))
}

function easyOf(points: number, direction: 'high' | 'low'): readonly [number, number] {
  if (points === 7) return direction === 'low' ? [1, 3] : [5, 7]
  return direction === 'low' ? [1, 2] : [4, 5]
}
