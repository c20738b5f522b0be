import { mergeVisits, type VisitState } from '#shared/engagement/merge-visits.ts'
import { visitLines, type VisitLine } from './visit-lines.ts'

/** A visit as it is kept while it can still change. */
export interface KeptVisit {
  readonly siteNo: number
  readonly id: string
  readonly marks: number
  readonly state: VisitState
  /** of an owner's history alone: it arrives when its own 48 hours are over */
  readonly keptFromMs?: number | undefined
}

/** Since when a row lives; the database keeps the later one. */
export function keptFrom({ keptFromMs, state }: KeptVisit): number {
  return keptFromMs ?? state.first
}

/** Changes to the tallies of a site, summed. */
export type VisitChanges = Map<string, VisitLine & { readonly siteNo: number }>

/** The visit after one more message; marks only add up. */
export function joinVisit(before: KeptVisit | undefined, arrived: KeptVisit): KeptVisit {
  if (!before) return arrived
  return {
    ...before,
    marks: before.marks | arrived.marks,
    keptFromMs: arrived.keptFromMs,
    state: mergeVisits(before.state, arrived.state),
  }
}

/** Takes a visit out of the tallies (−1) or puts it in (1). */
export function countVisit(
  changes: VisitChanges,
  visit: KeptVisit,
  zone: string,
  times: 1 | -1,
): void {
  for (const line of visitLines(visit.state, visit.marks, zone)) {
    const name = [visit.siteNo, line.day, line.facet, line.value, line.bin].join('\n')
    const count = (changes.get(name)?.count ?? 0) + times * line.count
    changes.set(name, { ...line, siteNo: visit.siteNo, count })
  }
}

/** Changes that change something, in one order for everyone: no two transactions wait for each other. */
export function sortedChanges(changes: VisitChanges): (VisitLine & { readonly siteNo: number })[] {
  return [...changes]
    .filter(([, { count }]) => count !== 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, line]) => line)
}
