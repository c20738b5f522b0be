import { timingSafeEqual } from 'node:crypto'
import { BlockList, isIPv6 } from 'node:net'
import type { Context } from 'hono'
import { z } from 'zod'
import { socketAddress } from '#collector/middleware/prefix-of.ts'
import { findVisitor } from '#collector/owners/accounts/find-visitor.ts'
import type { Owners } from '#collector/owners/owners.ts'
import { authHeaders } from './auth-headers.ts'
import { goneLink } from './gone-link.ts'
import { passCookies } from './pass-cookies.ts'
import { readForm } from './read-form.ts'

/** What the route takes. */
export const VISIT_FORM = z.strictObject({ token: z.string().max(100) })

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

/**
 * `POST /api/links/visit`: signs in to the demo's site, on a server that was started with such a
 * link, from the machine it runs on.
 *
 * 200 `{state: 'signed_in'}` · 404 no such link, another machine, or a server that others reach
 */
export function visit(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const read = await readForm(c, VISIT_FORM)
    if ('refusal' in read) return read.refusal
    const open = owners.visit
    if (!open || owners.address().secure || !isHere(socketAddress(c))) return goneLink(c)
    if (!isSame(read.form.token, open.token)) return goneLink(c)

    const ownerId = await findVisitor(owners, open.siteId)
    const { api } = await owners.auth()
    const headers = authHeaders(c, owners.address(), 'without')
    const reply = await api.openSessionFor({ body: { ownerId }, headers, asResponse: true })
    passCookies(c, reply.headers)
    return c.json({ state: 'signed_in' })
  }
}

function isHere(address: string | undefined): boolean {
  if (address === undefined) return false
  return loopback.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
