import { UNREADABLE } from '../../middleware/network-of.ts'
import { isOwnNetwork } from './is-own-network.ts'
import { watchedNetworks } from './watched-networks.ts'

/**
 * The network by which a sender is told apart from others: an IPv4 /24 or an IPv6 /56.
 *
 * @param network as networkOf() gives it
 * @returns `undefined` where everyone looks like one network: behind a proxy nobody told us of
 */
export function toldApart(network: string | undefined, trustProxy: number): string | undefined {
  if (network === undefined) return undefined
  if (trustProxy === 0 && (network === UNREADABLE || isOwnNetwork(network))) return undefined
  return watchedNetworks(network)[0]?.name
}
