import type { MiddlewareHandler } from 'hono'
import { findUnknownParameter } from '../results/find-unknown.ts'

/**
 * Refuses with 400 and its name a parameter that an address does not take: a filter that is misspelt, or
 * that belongs to another address, must not be answered as if it had been applied.
 */
export function takes(...known: readonly string[]): MiddlewareHandler {
  return async function takesOnly(c, next) {
    const error = findUnknownParameter(new URL(c.req.url).searchParams, known)
    return error === undefined ? next() : c.json({ error }, 400)
  }
}
