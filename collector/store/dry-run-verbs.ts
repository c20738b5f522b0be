import type { Day } from '#shared/results.ts'
import type { CountFaults } from './compare-counts.ts'
import type { FacetLabel } from './facet-labels.ts'

/** What can be asked before something is removed or counted again; none of it writes. */
export interface DryRunVerbs {
  /** Compares the tallies and rollups of a survey with its answers, all as they are at one instant. */
  compareCounts(survey: string): Promise<CountFaults>
  /** Labels of facets that no answer is under: what dropping them would drop. */
  findEmptyLabels(survey: string): Promise<readonly FacetLabel[]>
  /** How many responses an import brought that are still there. */
  countImported(id: string): Promise<number>
  /** How many responses of a survey are of days before `day`. */
  countBefore(survey: string, day: Day): Promise<number>
}
