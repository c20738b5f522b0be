/**
 * The chance of a standard normal at least as far from 0 as `z`, either way: 2Φ(−|z|). Full double
 * precision, also far out: 1e-300 is 1e-300, not 0.
 */
export function tailBoth(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  return x < 2 ? 1 - nearError(x) : farTail(x)
}

/**
 * The z that a standard normal exceeds, either way, with chance `p`: 1.96 for 0.05. Inverse of
 * {@link tailBoth}.
 *
 * @param p above 0, up to 1
 */
export function quantileBoth(p: number): number {
  // the tail is convex, so Newton's steps from 0 come up to the root and never past it
  let z = 0
  for (let i = 0; i < 200; i++) {
    const step = (tailBoth(z) - p) / (2 * density(z))
    z += step
    if (step < 1e-15 * z) break
  }
  return z
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
}

/** erf near 0: 2/√π · e^(−x²) · Σ 2ᵏx^(2k+1)/(2k+1)!!, all terms positive */
function nearError(x: number): number {
  let term = x
  let sum = x
  for (let k = 1; term > 1e-17 * sum; k++) {
    term *= (2 * x * x) / (2 * k + 1)
    sum += term
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum
}

/** erfc far out: e^(−x²)/√π · 1/(x + ½/(x + 1/(x + 1½/(x + …)))), from the inside */
function farTail(x: number): number {
  let fraction = x
  for (let k = 100; k >= 1; k--) fraction = x + k / 2 / fraction
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction
}
