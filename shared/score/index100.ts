/**
 * A mean as an index from 0 (all picked the lowest) to 100 (all picked the highest). Zero-based: on
 * 1–5 a mean of 4.2 is 80, not 84 as "mean × 20" would have it.
 *
 * @param scale its lowest and highest rating
 */
export function index100(mean: number, [low, high]: readonly [number, number]): number {
  return (100 * (mean - low)) / (high - low)
}
