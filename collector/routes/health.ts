import type { Context, Handler } from 'hono'
import type { Deps } from './deps.ts'
import { findUnready } from './readiness.ts'
import type { HealthState } from '../health/state.ts'

/** `GET /livez`: 200 while the event loop turns. */
export function getLivez(): Handler {
  return (c: Context) => c.text('ok', 200, { 'cache-control': 'no-store' })
}

/**
 * `GET /readyz`: 200 with `{"ready": true, "reasons": []}` while an answer would be kept; else 503
 * with the reasons, and all of them in one sentence as `error`.
 */
export function getReadyz(deps: Deps, health: HealthState): Handler {
  return async (c: Context) => {
    const reasons = await findUnready(deps, health)
    const said = { ready: reasons.length === 0, reasons }
    const headers = { 'cache-control': 'no-store' }
    if (said.ready) return c.json(said, 200, headers)
    return c.json({ ...said, error: reasons.join(', ') }, 503, headers)
  }
}
