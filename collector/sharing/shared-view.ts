import type { Results } from '#shared/results.ts'

/** What a share link shows: the last four whole weeks, those before, and half a year of weeks. */
export interface SharedView {
  readonly results: Results
  readonly trend: Results
  /** answers of the four weeks have come or gone that are not told yet: they would stand out alone */
  readonly isBehind: boolean
}
