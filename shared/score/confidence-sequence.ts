import type { Interval } from './interval.ts'
import type { Moments } from './moments.ts'

/**
 * A range that holds at every look at once, so that "alert me when it is below 40" may be checked
 * after every answer: m ± σ̂·√[(nρ² + 1)/(n²ρ²) · ln((nρ² + 1)/α²)], with ρ² = x⁎/t⁎ so that it is
 * narrowest around `tightestAt` answers, where it is about 1.55 times an ordinary interval.
 *
 * Asymptotic: not for the first few dozen answers, and without any spread it has no width.
 * Source: Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, Annals of Statistics 2024
 * (arXiv 2103.06476).
 *
 * @param alpha chance to be wrong at any time; 0.05
 * @param tightestAt answers at which to be sharpest
 */
export function confidenceSequence(
  { n, mean, squares }: Moments,
  tightestAt: number,
  alpha = 0.05,
): Interval & { readonly half: number } {
  const nRho2 = (n * sharpest(alpha)) / tightestAt
  const spread = Math.sqrt(squares / n)
  const half = spread * Math.sqrt(((nRho2 + 1) / (n * nRho2)) * Math.log((nRho2 + 1) / alpha ** 2))
  return { low: mean - half, high: mean + half, half }
}

/** x⁎, where x = ln((x + 1)/α²): 8.211968 at 5 %. The right side is flat, so repeating it settles. */
export function sharpest(alpha: number): number {
  let x = 1
  for (let i = 0; i < 100; i++) x = Math.log((x + 1) / alpha ** 2)
  return x
}
