/** How the collector is doing; written where it happens, read by `/readyz` and `/metrics`. */
export interface Vitals {
  isDraining: boolean
  readonly counts: { kept: number; refused: number; batches: number; busy: number }
}

/** A collector that has just started. */
export function createVitals(): Vitals {
  return { isDraining: false, counts: { kept: 0, refused: 0, batches: 0, busy: 0 } }
}
