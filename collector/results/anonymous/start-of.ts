import type { Day } from '#shared/results.ts'

/** All that is told of when an anonymous answer was given: its day's first instant, ISO 8601 in UTC. */
export function startOf(day: Day): string {
  return `${day}T00:00:00.000Z`
}
