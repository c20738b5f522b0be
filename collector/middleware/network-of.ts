import { addressPrefix } from './address-prefix.ts'

/** All senders whose address cannot be read: they share one budget, and are watched as one. */
export const UNREADABLE = 'unknown'

/**
 * The network a request comes from.
 *
 * @returns {@link UNREADABLE} for an address that cannot be read; `undefined` when there is none at
 *   all, as in a test that opens no port
 */
export function networkOf(
  socketAddress: string | undefined,
  forwardedFor: string | null,
  trustProxy: number,
): string | undefined {
  const isForwarded = trustProxy > 0 && forwardedFor !== null
  if (socketAddress === undefined && !isForwarded) return undefined
  return addressPrefix(socketAddress, forwardedFor, trustProxy) ?? UNREADABLE
}
