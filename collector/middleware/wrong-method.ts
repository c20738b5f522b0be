import type { Context, Env, Hono, MiddlewareHandler } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { publicError } from '../routes/public-reply.ts'

/**
 * Answers 405 with `Allow` where a path is known and its method is not. What nobody may see stays 401, and
 * what is not there for this caller under the right method stays 404.
 */
export function wrongMethod<E extends Env>(app: Hono<E>): MiddlewareHandler<E> {
  return methodNotAllowed<E>({ app, onMethodNotAllowed: refuse })
}

function refuse(c: Context, methods: readonly string[]): Response {
  // any path under /w may be asked about; that makes it none that is there
  if (methods.every((method) => method === 'OPTIONS')) return c.res
  const allow = methods.join(', ')
  const error = `${c.req.method} is not possible here; what is: ${allow}`
  return c.req.path.startsWith('/w/')
    ? publicError(405, error, { allow })
    : c.json({ error }, 405, { allow })
}
