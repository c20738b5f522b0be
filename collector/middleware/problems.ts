import { STATUS_CODES } from 'node:http'
import type { Context, MiddlewareHandler } from 'hono'

/**
 * Makes every refusal a problem document (RFC 9457). Routes say `{"error": sentence}` and perhaps
 * more; `title`, `status` and `detail` are added, and `error` stays for those who read one field.
 */
export function problems(): MiddlewareHandler {
  return async function problems(c, next) {
    await next()
    if (c.res.status < 400 || !isJson(c)) return
    const said: unknown = await c.res.json()
    const { status, headers } = c.res
    c.res = new Response(JSON.stringify({ ...problemOf(status, said) }), { status, headers })
    c.res.headers.set('content-type', 'application/problem+json')
  }
}

function isJson(c: Context): boolean {
  return c.res.headers.get('content-type')?.startsWith('application/json') ?? false
}

function problemOf(status: number, said: unknown): object {
  const more = typeof said === 'object' && said !== null ? said : {}
  const detail = 'error' in more && typeof more.error === 'string' ? more.error : undefined
  const title = STATUS_CODES[status] ?? 'Refused'
  return { type: 'about:blank', title, status, ...(detail !== undefined && { detail }), ...more }
}
