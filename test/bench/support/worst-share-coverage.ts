import { wilsonInterval } from '#shared/score/wilson.ts'

/** The share of a grid that its interval holds least often. */
export interface WorstShare {
  /** in percent */
  readonly share: number
  /** how often its interval holds it, in percent, exact */
  readonly held: number
  /** shares of the grid, in percent, that are held less often than in 94 cases of 100 */
  readonly below94: number
}

/** How often the interval of a share holds the truth, exactly, for every share of 1 to 50 %: the rest is its mirror image. */
export function worstShareCoverage(n: number): WorstShare {
  const intervals = Array.from({ length: n + 1 }, (_, count) => wilsonInterval(count, n))
  const shares = Array.from({ length: 50 }, (_, place) => place + 1)
  const held = shares.map((share) => {
    const isHeld = intervals.map(({ low, high }) => share >= low - 1e-9 && share <= high + 1e-9)
    return 100 * chances(n, share / 100).reduce((sum, p, count) => sum + (isHeld[count] ? p : 0), 0)
  })
  const least = Math.min(...held)
  const below94 = (100 * held.filter((one) => one < 94).length) / held.length
  return { share: shares[held.indexOf(least)] ?? 0, held: least, below94 }
}

/** How likely each count of `n` is, from 0 on. */
function chances(n: number, p: number): number[] {
  const all = [(1 - p) ** n]
  for (let k = 1; k <= n; k++) all.push(((all[k - 1] ?? 0) * (n - k + 1) * p) / (k * (1 - p)))
  return all
}
