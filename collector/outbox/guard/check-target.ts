import { refused, type Refused } from '#shared/refusals/refused.ts'
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import type { AllowList } from './allow-list.ts'
import { isPublicAddress } from './is-public-address.ts'

/** An address to connect to, as a resolver gives it. */
export interface Resolved {
  readonly address: string
  readonly family: number
}

/** All addresses of a host name; throws when it has none. */
export type Resolve = (host: string) => Promise<readonly Resolved[]>

/** What decides where webhooks may go. */
export interface Guard {
  readonly allow: AllowList
  readonly resolve: Resolve
}

/** A target that may be reached, at these addresses and no others; or why not, in one sentence. */
export type Target =
  | { readonly ok: true; readonly url: URL; readonly addresses: readonly Resolved[] }
  | ({ readonly ok: false; readonly mayPass: boolean } & Refused)

/** https and http as everyone serves them, and the common second https port. */
const PORTS: ReadonlySet<number> = new Set([443, 80, 8443])

/** Longer is no address that a person pasted. */
const MAX_URL_LENGTH = 2_000

/** The system's resolver: all addresses, /etc/hosts included, in its order. */
export const resolveBySystem: Resolve = (host) => lookup(host, { all: true, verbatim: true })

/**
 * The one check of where a webhook may go: when it is saved, when it is tested and before every
 * delivery. All addresses that the host resolves to must be public, because any of them may be
 * connected to; the caller connects to those that were checked and never resolves again, so an
 * answer that changes in between changes nothing.
 *
 * `mayPass` says that trying later may help: the name did not resolve.
 */
export async function checkTarget(text: string, { allow, resolve }: Guard): Promise<Target> {
  const url = text.length <= MAX_URL_LENGTH && URL.canParse(text) ? new URL(text) : undefined
  if (!url) return refuse(refused('target_address'))
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return refuse(refused('target_https'))
  }
  if (url.username !== '' || url.password !== '') {
    return refuse(refused('target_user'))
  }
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const addresses = await resolveSafely(host, resolve)
  if (addresses.length === 0) {
    return { ok: false, ...refused('target_dns', { host }), mayPass: true }
  }
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  const isAllowed =
    allow.hasHost(host, port) || addresses.every(({ address }) => allow.hasAddress(address))
  const objection = isAllowed ? undefined : findObjection(url, port, addresses, allow)
  return objection ? refuse(objection) : { ok: true, url, addresses }
}

function findObjection(
  url: URL,
  port: number,
  addresses: readonly Resolved[],
  allow: AllowList,
): Refused | undefined {
  if (url.protocol === 'http:' && !allow.http) return refused('target_https')
  if (!PORTS.has(port)) return refused('target_port', { port })
  const isPublic = addresses.every(
    ({ address }) => isPublicAddress(address) || allow.hasAddress(address),
  )
  // which address it was stays unsaid: this is no way to look around inside a network
  return isPublic ? undefined : refused('target_private', { host: url.hostname })
}

async function resolveSafely(host: string, resolve: Resolve): Promise<readonly Resolved[]> {
  const family = isIP(host)
  if (family !== 0) return [{ address: host, family }]
  try {
    return await resolve(host)
  } catch {
    return []
  }
}

function refuse(said: Refused): Target {
  return { ok: false, ...said, mayPass: false }
}
