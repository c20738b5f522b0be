import type { Context } from 'hono'
import { getConnInfo } from '@hono/node-server/conninfo'
import { addressPrefix } from './address-prefix.ts'

/** The network a request comes from; what cannot be told apart counts as one. */
export function prefixOf(c: Context, trustProxy: number): string {
  const forwarded = c.req.header('x-forwarded-for') ?? null
  return addressPrefix(socketAddress(c), forwarded, trustProxy) ?? 'unknown'
}

/** The address at the other end of the connection; a test that opens no port has none. */
export function socketAddress(c: Context): string | undefined {
  return c.env?.incoming ? getConnInfo(c).remote.address : undefined
}
