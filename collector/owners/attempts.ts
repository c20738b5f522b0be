import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** A quarter of an hour, in which a person can mistype ten times and a program gets nowhere. */
const WINDOW_S = 15 * 60
const PER_ACCOUNT_AND_PREFIX = 10
const PER_PREFIX = 100
/** Passwords that are being checked: each takes a third of a second and 32 MiB. */
const CHECKED_PER_PREFIX = 2
const CHECKED_AT_ONCE = 20
const BUSY_S = 1

/** Counts tries to sign in. */
export interface Attempts {
  /**
   * Spends a try before anything is checked, so that many at once are as many as one by one.
   *
   * @returns seconds to wait before the next; undefined: go ahead
   */
  readonly spend: (prefix: string, account: string) => Promise<number | undefined>
  /** forgets an account's tries from there, because its owner got in */
  readonly succeeded: (prefix: string, account: string) => Promise<void>
  /**
   * Runs what checks a password, if few enough of this network and of all are being checked.
   *
   * @returns seconds to wait instead
   */
  readonly check: <T>(
    prefix: string,
    act: () => Promise<T>,
  ) => Promise<{ readonly done: T } | { readonly waitS: number }>
}

/**
 * Slows guessing without locking anybody out: an account is closed only to the network the guesses
 * come from (/24 or /64), so its owner gets in from anywhere else. In memory; a restart forgets.
 */
export function countAttempts(): Attempts {
  const narrow = new RateLimiterMemory({ points: PER_ACCOUNT_AND_PREFIX, duration: WINDOW_S })
  const wide = new RateLimiterMemory({ points: PER_PREFIX, duration: WINDOW_S })
  const nameOf = (prefix: string, account: string) => `${prefix} ${account.toLowerCase()}`
  const checked = new Map<string, number>()
  let atOnce = 0

  return {
    async spend(prefix, account) {
      const waits = [await take(narrow, nameOf(prefix, account)), await take(wide, prefix)]
      const spent = waits.filter((wait) => wait !== undefined)
      return spent.length === 0 ? undefined : Math.max(...spent)
    },
    async succeeded(prefix, account) {
      await narrow.delete(nameOf(prefix, account))
      await wide.reward(prefix)
    },
    async check(prefix, act) {
      const mine = checked.get(prefix) ?? 0
      if (mine >= CHECKED_PER_PREFIX || atOnce >= CHECKED_AT_ONCE) return { waitS: BUSY_S }
      checked.set(prefix, mine + 1)
      atOnce += 1
      try {
        return { done: await act() }
      } finally {
        atOnce -= 1
        const left = (checked.get(prefix) ?? 1) - 1
        if (left > 0) checked.set(prefix, left)
        else checked.delete(prefix)
      }
    },
  }
}

async function take(limiter: RateLimiterMemory, name: string): Promise<number | undefined> {
  try {
    await limiter.consume(name)
    return undefined
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
  }
}
