import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'

/** A quarter of an hour, in which a person can mistype ten times and a program gets nowhere. */
const WINDOW_S = 15 * 60
const PER_ACCOUNT_AND_PREFIX = 10
const PER_PREFIX = 100

/** Counts failed sign-ins. */
export interface Attempts {
  /** seconds to wait before the next try; undefined: go ahead */
  readonly waitS: (prefix: string, account: string) => Promise<number | undefined>
  /** notes a failure */
  readonly failed: (prefix: string, account: string) => Promise<void>
  /** forgets an account's failures from there, because its owner got in */
  readonly succeeded: (prefix: string, account: string) => Promise<void>
}

/**
 * Slows guessing without locking anybody out: an account is closed only to the network the guesses
 * come from (/24 or /64), so its owner gets in from anywhere else. In memory; a restart forgets.
 */
export function countAttempts(): Attempts {
  const narrow = new RateLimiterMemory({ points: PER_ACCOUNT_AND_PREFIX, duration: WINDOW_S })
  const wide = new RateLimiterMemory({ points: PER_PREFIX, duration: WINDOW_S })
  const nameOf = (prefix: string, account: string) => `${prefix} ${account.toLowerCase()}`

  return {
    async waitS(prefix, account) {
      const spent = [
        overWait(await narrow.get(nameOf(prefix, account)), PER_ACCOUNT_AND_PREFIX),
        overWait(await wide.get(prefix), PER_PREFIX),
      ].filter((wait) => wait !== undefined)
      return spent.length === 0 ? undefined : Math.max(...spent)
    },
    async failed(prefix, account) {
      await narrow.penalty(nameOf(prefix, account))
      await wide.penalty(prefix)
    },
    async succeeded(prefix, account) {
      await narrow.delete(nameOf(prefix, account))
    },
  }
}

function overWait(found: RateLimiterRes | null, points: number): number | undefined {
  if (!found || found.consumedPoints < points) return undefined
  return Math.max(1, Math.ceil(found.msBeforeNext / 1000))
}
