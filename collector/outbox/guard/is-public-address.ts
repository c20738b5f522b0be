import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** IANA gives out global unicast addresses from here alone; the rest of IPv6 is special or unused. */
const GLOBAL_UNICAST = ipaddr.IPv6.parse('2000::')

/** Addresses that are public by the registries and lead inside by a provider's own: Azure's host service. */
const INSIDE: ReadonlySet<string> = new Set(['168.63.129.16'])

/**
 * Whether an address is one of the public internet: global unicast, in none of IANA's special
 * registries (loopback, private, shared, link-local, documentation, multicast, tunnels and
 * translations such as NAT64 and 6to4, which may lead inside). What cannot be read is not public.
 *
 * @param address as a resolver gives it; a zone (`fe80::1%eth0`) makes it local
 */
export function isPublicAddress(address: string): boolean {
  if (address.includes('%') || isIP(address) === 0) return false
  const read = ipaddr.process(address)
  if (INSIDE.has(read.toString())) return false
  if (read instanceof ipaddr.IPv6) {
    if (read.isIPv4MappedAddress()) return read.toIPv4Address().range() === 'unicast'
    return read.range() === 'unicast' && read.match(GLOBAL_UNICAST, 3)
  }
  return read.range() === 'unicast'
}
