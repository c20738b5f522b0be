/**
 * Shares of a whole as integers that add up to `units`: each rounded down, and what is missing given
 * to the largest remainders, ties to the earlier one. Also named after Hamilton.
 *
 * @param counts whole, 0 and up, lower ratings first; exact while units·n < 2^53
 * @returns all 0 when nobody has answered
 */
export function largestRemainder(counts: readonly number[], units = 100): number[] {
  const n = counts.reduce((sum, count) => sum + count, 0)
  if (n === 0) return counts.map(() => 0)

  const shares = counts.map((count) => Math.floor((units * count) / n))
  const remainders = counts.map((count) => (units * count) % n)
  const missing = units - shares.reduce((sum, share) => sum + share, 0)
  const byRemainder = [...counts.keys()].sort(
    (a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b,
  )
  const lucky = new Set(byRemainder.slice(0, missing))
  return shares.map((share, i) => share + (lucky.has(i) ? 1 : 0))
}
