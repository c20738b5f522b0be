import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Log } from '../log/log.ts'

/** Longer than this nobody waits without asking why. */
const SLOW_MS = 2_000

/** Says in the log which requests took long, by the route's pattern and the request's id. */
export function saySlow(log: Log): MiddlewareHandler {
  return async function saySlow(c, next) {
    const startedMs = performance.now()
    await next()
    const tookMs = Math.round(performance.now() - startedMs)
    if (tookMs < SLOW_MS) return
    const { method } = c.req
    log.warn({ route: routePath(c, -1), method, tookMs, request: c.get('requestId') }, 'slow')
  }
}
