import type { Context } from 'hono'
import { getConnInfo } from '@hono/node-server/conninfo'
import { networkOf, UNREADABLE } from './network-of.ts'

/** The network a request comes from; what cannot be told apart counts as one. */
export function prefixOf(c: Context, trustProxy: number): string {
  const forwarded = c.req.header('x-forwarded-for') ?? null
  return networkOf(socketAddress(c), forwarded, trustProxy) ?? UNREADABLE
}

/** The address at the other end of the connection; a test that opens no port has none. */
export function socketAddress(c: Context): string | undefined {
  return c.env?.incoming ? getConnInfo(c).remote.address : undefined
}
