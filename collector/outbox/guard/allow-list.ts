import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** What an owner of the machine lets webhooks reach besides public https addresses. */
export interface AllowList {
  /** plain http to public addresses */
  readonly http: boolean
  /** whether this host name and port may be reached wherever they lead */
  hasHost(host: string, port: number): boolean
  /** whether this address may be reached although it is not public */
  hasAddress(address: string): boolean
}

/** A list, or the entry that cannot be read. */
export type ReadAllowList =
  | { readonly ok: true; readonly list: AllowList }
  | { readonly ok: false; readonly entry: string }

const HOST = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:\d{1,5})?$/

/**
 * Reads `EARSHOT_WEBHOOK_ALLOW`, entries parted by commas.
 *
 * | entry             | allows                                          |
 * | ----------------- | ----------------------------------------------- |
 * | `http`            | plain http, to public addresses                 |
 * | `hooks.intern`    | this host, any port, http too, wherever it leads |
 * | `hooks.intern:81` | the same, on this port alone                    |
 * | `10.1.2.3`, `10.0.0.0/8`, `fd00::/8` | these addresses, any port, http too |
 */
export function readAllowList(text: string): ReadAllowList {
  const entries = text.split(',').map((entry) => entry.trim().toLowerCase())
  const hosts = new Set<string>()
  const ranges: ReturnType<typeof ipaddr.parseCIDR>[] = []
  for (const entry of entries) {
    if (entry === '' || entry === 'http') continue
    const [address = '', bits] = entry.split('/')
    if (isIP(address) !== 0 && bits === undefined) ranges.push(rangeOf(entry))
    else if (isIP(address) !== 0 && ipaddr.isValidCIDR(entry)) ranges.push(ipaddr.parseCIDR(entry))
    else if (HOST.test(entry) && !/^[\d.:]+$/.test(entry)) hosts.add(entry)
    else return { ok: false, entry }
  }
  return { ok: true, list: listOf(entries.includes('http'), hosts, ranges) }
}

/** Nothing besides public https addresses. */
export const ALLOW_NOTHING: AllowList = listOf(false, new Set(), [])

function rangeOf(entry: string): ReturnType<typeof ipaddr.parseCIDR> {
  const address = ipaddr.parse(entry)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}

function listOf(
  http: boolean,
  hosts: ReadonlySet<string>,
  ranges: readonly ReturnType<typeof ipaddr.parseCIDR>[],
): AllowList {
  return {
    http,
    hasHost: (host, port) => hosts.has(host) || hosts.has(`${host}:${port}`),
    hasAddress(address) {
      if (isIP(address) === 0) return false
      const read = ipaddr.parse(address)
      return ranges.some(([base, bits]) => base.kind() === read.kind() && read.match(base, bits))
    },
  }
}
