import { quantileBoth, tailBoth } from '#shared/score/normal.ts'
import { logGamma } from './gamma.ts'

/** Above this Student's t is the normal with a correction of 1/df, to more digits than we check. */
const NEARLY_NORMAL = 1e5

/** Both tails of Student's t. Source: Abramowitz and Stegun 26.7.1; 26.7.8 for many degrees. */
export function studentTail(t: number, df: number): number {
  if (df > NEARLY_NORMAL) {
    return tailBoth((t * (1 - 1 / (4 * df))) / Math.sqrt(1 + t ** 2 / (2 * df)))
  }
  return incompleteBeta(df / (df + t ** 2), df / 2, 0.5)
}

/** The t exceeded either way with chance `p`. Source: Abramowitz and Stegun 26.7.5. */
export function studentQuantile(p: number, df: number): number {
  const z = quantileBoth(p)
  if (df > NEARLY_NORMAL) {
    const g1 = (z ** 3 + z) / 4
    const g2 = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96
    return z + g1 / df + g2 / df ** 2
  }
  let low = 0
  let high = 1
  while (studentTail(high, df) > p) high *= 2
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2
    if (studentTail(middle, df) > p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Regularised, by Lentz's continued fraction. Source: DLMF 8.17.22. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)

  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  )
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    fraction *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    const step = c * d
    fraction *= step
    if (Math.abs(step - 1) < 1e-16) break
  }
  return (front * fraction) / a
}
