import { SCORING } from './constants.ts'
import type { Finding } from './scan.ts'

/** A group that differs from all other answers. */
interface Told {
  readonly facet: string
  /** answers of the group, and of all others */
  readonly own: number
  readonly others: number
  /** how far it differs from all others */
  readonly gap: number
}

/**
 * Whether what is told of a group is told of another one already: of two groups that are nearly a whole
 * facet, one is higher because the other is lower. The one that differs more is told.
 */
export function isToldBy(one: Told, other: Told): boolean {
  if (one === other || one.facet !== other.facet || one.gap * other.gap >= 0) return false
  const share = (one.own + other.own) / (one.own + one.others)
  return share >= SCORING.wholeFacet && Math.abs(other.gap) > Math.abs(one.gap)
}

/** Groups that stand out, each fact once; a table marks them all, a list of sentences has these. */
export function tellOnce<T extends Pick<Finding, 'n' | 'delta'> & { readonly facet: string }>(
  findings: readonly T[],
): T[] {
  const told = findings.map(({ facet, n, delta }) => ({
    facet,
    others: n[0],
    own: n[1],
    gap: delta,
  }))
  return findings.filter((_, place) => {
    const one = told[place]
    return one && !told.some((other) => isToldBy(one, other))
  })
}
