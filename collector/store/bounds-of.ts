import type { Day } from '#shared/results.ts'
import { addDays } from '#shared/day.ts'

/** Instants that surely hold the days in any zone; which day a response is of is checked one by one. */
export function boundsOf(from: Day, to: Day): { readonly startMs: number; readonly endMs: number } {
  return {
    startMs: Date.parse(`${addDays(from, -1)}T00:00:00Z`),
    endMs: Date.parse(`${addDays(to, 3)}T00:00:00Z`),
  }
}
