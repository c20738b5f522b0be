/** How the collector is doing; written where it happens, read by `/readyz` and `/metrics`. */
export interface Vitals {
  isDraining: boolean
  /** why answers are turned away though the book might be written, as a clause; absent: they are not */
  shedding: string | undefined
  /** how late the event loop was when last looked at */
  lagMs: number
  /** the last write, by a clock that never jumps */
  lastWrite: { readonly atMs: number; readonly ok: boolean } | undefined
  readonly counts: { kept: number; refused: number; batches: number; busy: number }
}

/** A collector that has just started. */
export function createVitals(): Vitals {
  return {
    isDraining: false,
    shedding: undefined,
    lagMs: 0,
    lastWrite: undefined,
    counts: { kept: 0, refused: 0, batches: 0, busy: 0 },
  }
}
