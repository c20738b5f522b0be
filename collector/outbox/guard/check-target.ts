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
  | { readonly ok: false; readonly error: string; readonly mayPass: boolean }

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
  if (!url) return refuse('this is not an address such as https://shop.example/hooks')
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return refuse('the address begins with https://')
  }
  if (url.username !== '' || url.password !== '') {
    return refuse('the address holds a user name or a password')
  }
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const addresses = await resolveSafely(host, resolve)
  if (addresses.length === 0) {
    return { ok: false, error: `${host} has no address in the DNS`, mayPass: true }
  }
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  const isAllowed =
    allow.hasHost(host, port) || addresses.every(({ address }) => allow.hasAddress(address))
  const error = isAllowed ? undefined : findObjection(url, port, addresses, allow)
  return error === undefined ? { ok: true, url, addresses } : refuse(error)
}

function findObjection(
  url: URL,
  port: number,
  addresses: readonly Resolved[],
  allow: AllowList,
): string | undefined {
  if (url.protocol === 'http:' && !allow.http) return 'the address begins with https://'
  if (!PORTS.has(port)) return `port ${port} is not one of 443, 80 and 8443`
  const isPublic = addresses.every(
    ({ address }) => isPublicAddress(address) || allow.hasAddress(address),
  )
  // which address it was stays unsaid: this is no way to look around inside a network
  return isPublic ? undefined : `${url.hostname} does not lead to the public internet`
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

function refuse(error: string): Target {
  return { ok: false, error, mayPass: false }
}
