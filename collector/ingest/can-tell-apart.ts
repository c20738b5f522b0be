import { UNREADABLE } from '../middleware/network-of.ts'
import { isOwnNetwork } from './spam/is-own-network.ts'

/**
 * Whether senders can be told apart by their network. Behind a proxy that nobody told us of everyone
 * looks like one.
 *
 * @param network as networkOf() gives it
 */
export function canTellApart(network: string | undefined, trustProxy: number): network is string {
  if (network === undefined) return false
  return trustProxy > 0 || (network !== UNREADABLE && !isOwnNetwork(network))
}
