import { refused } from '#shared/refusals/refused.ts'
import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const WINDOW_S = 60
/** Twenty a second, far above what pages and programs ask, far below what would hold up answers. */
export const API_PER_MINUTE = 1_200

/**
 * Bounds what one network asks of the API in a minute, and says so in the header fields of the IETF
 * draft "RateLimit header fields for HTTP", 10. 429 with Retry-After beyond it.
 *
 * @param prefixOf the network a request comes from
 */
export function apiLimit(
  prefixOf: (c: Context) => string,
  perMinute = API_PER_MINUTE,
): MiddlewareHandler {
  const memory = new RateLimiterMemory({ points: perMinute, duration: WINDOW_S })
  return async function apiLimit(c, next) {
    const { spent, left, waitMs } = await spend(memory, prefixOf(c))
    const waitS = Math.ceil(waitMs / 1_000)
    if (spent) c.res = tooMany(c)
    else await next()
    c.res.headers.set('ratelimit-policy', `"api";q=${perMinute};w=${WINDOW_S}`)
    c.res.headers.set('ratelimit', `"api";r=${left};t=${waitS}`)
    if (spent) c.res.headers.set('retry-after', String(Math.max(1, waitS)))
  }
}

function tooMany(c: Context): Response {
  const { error, refusal } = refused('too_many_requests')
  return c.json({ error, ...refusal }, 429)
}

async function spend(memory: RateLimiterMemory, prefix: string) {
  try {
    const { remainingPoints, msBeforeNext } = await memory.consume(prefix)
    return { spent: false, left: remainingPoints, waitMs: msBeforeNext }
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return { spent: true, left: 0, waitMs: refusal.msBeforeNext }
  }
}
