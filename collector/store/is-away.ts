import { StoreBusy } from './store-errors.ts'

/** Names of the system and of PostgreSQL for a server that is not there yet, or is starting. */
const AWAY =
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOENT|57P03|57P01|57P02)$/

/** Whether a database could not be opened because it is away, and may come. */
export function isAway(error: unknown): boolean {
  const busy = error instanceof Error ? error.cause : undefined
  if (!(busy instanceof StoreBusy)) return false
  const { cause } = busy
  return (
    typeof cause === 'object' && cause !== null && 'code' in cause && AWAY.test(String(cause.code))
  )
}
