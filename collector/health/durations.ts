import type { Buckets } from './exposition.ts'

/** From a memory disk to one that hangs, in seconds. */
const BOUNDS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

/** Counts how long something took. */
export interface Durations {
  /** @param seconds 0 or more */
  note(seconds: number): void
  read(): Buckets
}

/** Empty buckets. */
export function createDurations(bounds: readonly number[] = BOUNDS_S): Durations {
  const counts = bounds.map(() => 0)
  let count = 0
  let sum = 0
  return {
    note(seconds) {
      count += 1
      sum += seconds
      const place = bounds.findIndex((bound) => seconds <= bound)
      if (place >= 0) counts[place] = (counts[place] ?? 0) + 1
    },
    read: () => ({ bounds, counts, count, sum }),
  }
}
