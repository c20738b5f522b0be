/** ln Γ(x) for x above 0: Stirling's series from 20 up, Γ(x) = Γ(x + 1)/x below. */
export function logGamma(x: number): number {
  let shift = 0
  while (x < 20) shift += Math.log(x++)
  const r = 1 / (x * x)
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / x
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series - shift
}

/** The χ² with `df` degrees that is exceeded with chance `p`. */
export function chiSquareQuantile(p: number, df: number): number {
  let low = 0
  let high = 1
  while (1 - lowerGamma(high / 2, df / 2) > p) high *= 2
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2
    if (1 - lowerGamma(middle / 2, df / 2) > p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Regularised lower incomplete gamma by its series, for the small x a 95 % χ² needs. DLMF 8.11.4. */
function lowerGamma(x: number, a: number): number {
  let term = 1 / a
  let sum = term
  for (let k = 1; term > 1e-17 * sum && k < 10_000; k++) {
    term *= x / (a + k)
    sum += term
  }
  return x === 0 ? 0 : sum * Math.exp(a * Math.log(x) - x - logGamma(a))
}
