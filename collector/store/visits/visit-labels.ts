import type { VisitState } from '#shared/engagement/merge-visits.ts'
import { MAX_FACET_VALUES } from '../max-facet-values.ts'

/** The values of landing and channel that a site's visits count by name. */
export interface VisitLabels {
  /** whether those of a site are known */
  has(siteNo: number): boolean
  /** takes in those that are in the tallies */
  learn(siteNo: number, held: readonly { readonly facet: string; readonly value: string }[]): void
  /** The state with labels that may be counted: a new one beyond the cap is `other`. */
  admit(siteNo: number, state: VisitState, isCounted: boolean): VisitState
}

/** Labels by heart; a visit that is not counted admits none, so that no stranger fills the cap. */
export function createVisitLabels(): VisitLabels {
  const known = new Map<number, Map<string, Set<string>>>()
  const valuesOf = (siteNo: number, facet: string) => {
    const site = known.get(siteNo) ?? new Map<string, Set<string>>()
    known.set(siteNo, site)
    const values = site.get(facet) ?? new Set<string>()
    site.set(facet, values)
    return values
  }
  function label(siteNo: number, facet: string, value: string, isCounted: boolean): string {
    const values = valuesOf(siteNo, facet)
    if (values.has(value)) return value
    if (!isCounted || values.size >= MAX_FACET_VALUES) return 'other'
    values.add(value)
    return value
  }
  return {
    has: (siteNo) => known.has(siteNo),
    learn(siteNo, held) {
      known.set(siteNo, known.get(siteNo) ?? new Map())
      for (const { facet, value } of held) valuesOf(siteNo, facet).add(value)
    },
    admit(siteNo, state, isCounted) {
      const { l, c } = state.ctx
      const ctx = {
        ...state.ctx,
        l: label(siteNo, 'landing', l, isCounted),
        c: label(siteNo, 'channel', c, isCounted),
      }
      return { ...state, ctx }
    },
  }
}
