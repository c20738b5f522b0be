import type { MiddlewareHandler } from 'hono'

/** A year, for this host alone: what else its owner serves under the domain is not ours to say. */
export const HSTS = 'max-age=31536000'

/**
 * Says of every reply that its type is what it says, and, where browsers reach the collector by https,
 * that they are to come by nothing else.
 */
export function safeHeaders(publicUrl: string | undefined): MiddlewareHandler {
  const isSecure = isReachedSecurely(publicUrl)
  return async function safeHeaders(c, next) {
    await next()
    c.header('x-content-type-options', 'nosniff')
    if (isSecure) c.header('strict-transport-security', HSTS)
  }
}

/** Whether an address is https. */
export function isReachedSecurely(publicUrl: string | undefined): boolean {
  return publicUrl?.startsWith('https://') ?? false
}
