import type { Context } from 'hono'
import { deviceName } from '#collector/owners/device-name.ts'
import type { Address } from '#collector/owners/address.ts'

/**
 * What better-auth is told of a request: its cookies, and a device's name in place of the user
 * agent, because it keeps that with the session.
 *
 * @param session `without`: for signing in, where a session that is there must not be taken up
 */
export function authHeaders(c: Context, address: Address, session: 'with' | 'without'): Headers {
  const cookies = (c.req.header('cookie') ?? '').split(/; */)
  const own = `${address.cookiePrefix}sid=`
  const passed = session === 'with' ? cookies : cookies.filter((cookie) => !cookie.startsWith(own))
  return new Headers({
    cookie: passed.join('; '),
    'user-agent': deviceName(c.req.header('user-agent')),
    origin: address.origin,
  })
}
