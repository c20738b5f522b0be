import { createDurations, type Durations } from './durations.ts'

/** How the collector is doing; written where it happens, read by `/readyz` and `/metrics`. */
export interface HealthState {
  isDraining: boolean
  /** why answers are turned away though the database might be written, as a clause; absent: they are not */
  shedding: string | undefined
  /** how late the event loop was when last looked at */
  lagMs: number
  /** the last write, by a clock that never jumps */
  lastWrite: { readonly atMs: number; readonly failure: string | undefined } | undefined
  /** of the data folder; absent until it was looked at */
  disk: DiskState | undefined
  readonly counts: {
    kept: number
    refused: number
    batches: number
    busy: number
    /** connections closed at once, because there were too many */
    connectionsDropped: number
  }
  /** how long transactions of the writer took */
  readonly commits: Durations
}

/** What the data folder takes and leaves. */
export interface DiskState {
  readonly freeBytes: number
  /** absent where the data is in PostgreSQL */
  readonly bookBytes?: number
  /** the log beside the database, which grows while a reader stays */
  readonly walBytes?: number
}

/** A collector that has just started. */
export function createHealthState(): HealthState {
  return {
    isDraining: false,
    shedding: undefined,
    lagMs: 0,
    lastWrite: undefined,
    disk: undefined,
    counts: { kept: 0, refused: 0, batches: 0, busy: 0, connectionsDropped: 0 },
    commits: createDurations(),
  }
}
