/**
 * p-values after looking at many groups, by Benjamini and Hochberg: of all groups named at a level of
 * 10 %, at most 10 % are expected to be named by chance.
 *
 * Source: Benjamini and Hochberg, JRSS-B 57, 1995.
 *
 * @returns adjusted p-values in the order given; {@link passes} compares them with a level
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const order = ascending(p).reverse()
  let least = 1
  return arrange(order, (value, i) => {
    least = Math.min(least, (p.length * value) / (p.length - i))
    return least
  })(p)
}

/**
 * p-values after looking at many groups, by Holm: at a level of 5 % the chance that even one group is
 * named wrongly is at most 5 %.
 *
 * Source: Holm, Scandinavian Journal of Statistics 6, 1979.
 */
export function holm(p: readonly number[]): number[] {
  let most = 0
  return arrange(ascending(p), (value, i) => {
    most = Math.max(most, Math.min(1, (p.length - i) * value))
    return most
  })(p)
}

/** Whether an adjusted p-value is within a level; 1e-12 of slack for what binary adds up. */
export function passes(adjusted: number, level: number): boolean {
  return adjusted <= level * (1 + 1e-12)
}

function ascending(p: readonly number[]): number[] {
  return [...p.keys()].sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0))
}

/** visits values in `order` and puts what `adjust` makes of them back in their places */
function arrange(order: readonly number[], adjust: (value: number, i: number) => number) {
  return (p: readonly number[]) => {
    const adjusted = p.map(() => 1)
    for (const [i, at] of order.entries()) adjusted[at] = adjust(p[at] ?? 1, i)
    return adjusted
  }
}
