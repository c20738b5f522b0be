import type { MiddlewareHandler } from 'hono'
import type { Gate } from '../owners/gate.ts'
import { findForgery } from '../owners/may-change.ts'
import type { OwnerEnv } from '../routes/owner-reply.ts'

/** Lets owners in: 401 for anyone else, 403 for a request that an owner's browser was tricked into. */
export function requireOwner(gate: Gate): MiddlewareHandler<OwnerEnv> {
  return async function requireOwner(c, next) {
    const owner = await gate.findOwner(c.req.raw.headers)
    if (!owner) return c.json({ error: 'sign in, or send an API key as a bearer token' }, 401)
    const isReading = c.req.method === 'GET' || c.req.method === 'HEAD'
    const forgery = isReading ? undefined : findForgery(c.req.raw.headers, c.req.url, owner)
    if (forgery !== undefined)
      return c.json({ error: forgery }, forgery.startsWith('send app') ? 415 : 403)
    c.set('owner', owner)
    return next()
  }
}
