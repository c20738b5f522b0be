import { StoreBroken, StoreBusy } from '../store/store-errors.ts'

/** What is said with a 503. */
export interface Trouble {
  readonly sentence: string
  readonly retryAfterMs: number
}

/** The collector that starts next will do it. */
const BROKEN: Trouble = {
  sentence: 'the book cannot be trusted, so this collector stops',
  retryAfterMs: 5_000,
}

/** What to say of a store that does not work now; `undefined` for every other error. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (error instanceof StoreBroken) return BROKEN
  if (error instanceof StoreBusy) {
    return { sentence: error.message, retryAfterMs: error.retryAfterMs }
  }
  // better-auth hands on what the store said inside an error of its own
  return error instanceof Error && error.cause !== undefined ? troubleOf(error.cause) : undefined
}
