import { MOST_SECONDS } from './visit-limits.ts'

/** Engaged time as it is sent: whole seconds, rounded down, eight hours at most. */
export function engagedSeconds(ms: number): number {
  return Math.min(MOST_SECONDS, Math.floor(ms / 1000))
}
