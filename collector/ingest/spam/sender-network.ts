import { canTellApart } from '../can-tell-apart.ts'
import { watchedNetworks } from './watched-networks.ts'

/**
 * The network by which a sender is told apart from others: an IPv4 /24 or an IPv6 /56.
 *
 * @param network as networkOf() gives it
 * @returns `undefined` where everyone looks like one network: behind a proxy nobody told us of
 */
export function senderNetwork(network: string | undefined, trustProxy: number): string | undefined {
  return canTellApart(network, trustProxy) ? watchedNetworks(network)[0]?.name : undefined
}
