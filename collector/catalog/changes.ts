import type { Arrival } from '../store/arrival.ts'

/** Tells those who watch a survey that its counts have changed, in this process. */
export interface Changes {
  /** calls back after each change until the returned function is called */
  subscribe(survey: string, hear: () => void): () => void
  /** tells of a batch that was kept */
  tell(arrivals: readonly Arrival[]): void
  /** surveys that someone watches */
  watched(): readonly string[]
  /** tells of one survey, which another process has changed */
  tellOf(survey: string): void
  /** tells everyone: another process may have written */
  tellAll(): void
}

/** Nobody listens at first. */
export function createChanges(): Changes {
  const listeners = new Map<string, Set<() => void>>()
  const call = (survey: string) => {
    for (const hear of listeners.get(survey) ?? []) hear()
  }
  return {
    subscribe(survey, hear) {
      const known = listeners.get(survey) ?? new Set()
      listeners.set(survey, known.add(hear))
      return () => {
        known.delete(hear)
        if (known.size === 0) listeners.delete(survey)
      }
    },
    tell(arrivals) {
      if (listeners.size === 0) return
      for (const survey of new Set(arrivals.map((arrival) => arrival.survey))) call(survey)
    },
    watched: () => [...listeners.keys()],
    tellOf: call,
    tellAll() {
      for (const survey of listeners.keys()) call(survey)
    },
  }
}
