import { BlockList, isIPv6 } from 'node:net'

const OWN = new BlockList()
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const) {
  OWN.addSubnet(network, bits, 'ipv4')
}
// the first half of ::1; as a subnet it would hold all of IPv4
OWN.addAddress('::', 'ipv6')
OWN.addSubnet('fc00::', 7, 'ipv6')
OWN.addSubnet('fe80::', 10, 'ipv6')

/**
 * Whether a prefix is of this machine or a private network. Without trusted proxies that is either
 * the owner or a proxy nobody told us of, behind which everyone looks like one network: such a
 * network is no crowd.
 *
 * @param prefix as addressPrefix() gives it: `203.0.113` or `2001:db8:0:1`
 */
export function isOwnNetwork(prefix: string): boolean {
  const address = prefix.includes(':') ? `${prefix}::` : `${prefix}.1`
  return OWN.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}
