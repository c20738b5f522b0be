import type { Tally } from '../tally.ts'
import { momentsOf, type Moments } from './moments.ts'

/**
 * Whether two groups answered alike, as a z: the difference of their means over its spread if both
 * were one group. For scanning many segments.
 *
 *     v = Σ(value − m)² / (N − 1) over both;  z = (mean₂ − mean₁) / √(v(1/n₁ + 1/n₂))
 *
 * @returns 0 when everybody gave the same answer
 */
export function pooledZ(before: Moments, after: Moments): number {
  const n = before.n + after.n
  const change = after.mean - before.mean
  const between = ((before.n * after.n) / n) * change ** 2
  const variance = (before.squares + after.squares + between) / (n - 1)
  if (variance === 0 || change === 0) return 0
  return change / Math.sqrt(variance * (1 / before.n + 1 / after.n))
}

/**
 * Mann–Whitney with ties, as a z: whether answers as picked moved up or down, though the score may
 * not show it. It is the pooled test with the rank of each rating in place of its worth.
 *
 * @returns `undefined` when a side has no answers
 */
export function mannWhitneyZ(
  before: Tally,
  after: Tally,
  scale: readonly [number, number],
): number | undefined {
  const rankOf = midranks(before, after, scale)
  const sides = [before, after].map((tally) => momentsOf(tally, scale, rankOf))
  return sides[0] && sides[1] && pooledZ(sides[0], sides[1])
}

/** all who picked the same rating share the rank in the middle of their places */
function midranks(before: Tally, after: Tally, [low, high]: readonly [number, number]) {
  const ranks: number[] = []
  let below = 0
  for (let rating = low; rating <= high; rating++) {
    const here = (before[rating] ?? 0) + (after[rating] ?? 0)
    ranks[rating] = below + (here + 1) / 2
    below += here
  }
  return (rating: number) => ranks[rating] ?? 0
}
