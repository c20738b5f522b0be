import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Bounds what one address prefix may send; an answer that waits is fine, one that is lost is not. */
export interface Limiter {
  /** Spends answers of a prefix's minute; how long to wait when they are spent, else `undefined`. */
  spend(prefix: string, answers: number): Promise<number | undefined>
  /** how often there was too little left so far */
  refused(): number
}

/** @param perMinute answers a minute for one prefix; `off`: no bound */
export function createLimiter(perMinute: number | 'off'): Limiter | undefined {
  if (perMinute === 'off') return undefined
  const memory = new RateLimiterMemory({ points: perMinute, duration: 60 })
  let refused = 0
  return {
    async spend(prefix, answers) {
      try {
        await memory.consume(prefix, answers)
        return undefined
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal
        refused += 1
        return refusal.msBeforeNext
      }
    },
    refused: () => refused,
  }
}
