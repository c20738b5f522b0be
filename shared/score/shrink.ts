/** One group's change and how sure it is. */
export interface Noisy {
  readonly delta: number
  /** standard error, above 0 */
  readonly se: number
}

/** What many noisy changes have in common, and each one drawn towards it. */
export interface Shrunk {
  /** how much the changes differ beyond chance: χ² with one less than their number */
  readonly q: number
  /** variance of the true changes, 0 when chance explains all */
  readonly tau2: number
  /** the common change */
  readonly mu: number
  /** in the order given */
  readonly deltas: readonly number[]
}

/**
 * Draws each group's change towards what all groups have in common, the more the less sure it is: the
 * largest of many raw changes is mostly the noisiest. Do this before ranking.
 *
 *     shrunk = μ + τ²/(τ² + se²)·(Δ − μ),  τ² = max(0, (Q − k + 1)/(Σw − Σw²/Σw)),  w = 1/se²
 *
 * Source: DerSimonian and Laird, Controlled Clinical Trials 7, 1986.
 */
export function shrink(changes: readonly Noisy[]): Shrunk {
  const weights = changes.map(({ se }) => 1 / se ** 2)
  const fixed = weightedMean(changes, weights)
  const q = sum(changes.map(({ delta, se }) => ((delta - fixed) / se) ** 2))
  const spread = sum(weights) - sum(weights.map((w) => w ** 2)) / sum(weights)
  // one group alone cannot tell its own change from the common one
  const tau2 = changes.length > 1 ? Math.max(0, (q - changes.length + 1) / spread) : 0

  const mu = weightedMean(
    changes,
    changes.map(({ se }) => 1 / (se ** 2 + tau2)),
  )
  const deltas = changes.map(({ delta, se }) => mu + (tau2 / (tau2 + se ** 2)) * (delta - mu))
  return { q, tau2, mu, deltas }
}

function weightedMean(changes: readonly Noisy[], weights: readonly number[]): number {
  return sum(changes.map(({ delta }, i) => delta * (weights[i] ?? 0))) / sum(weights)
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}
