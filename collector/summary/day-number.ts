import type { Day } from '#shared/results.ts'

/** A day as a number: one more the next day. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}
