/** A network that is watched, and how many times one home's share it may send. */
export interface WatchedNetwork {
  readonly name: string
  readonly times: number
}

/** An IPv4 /16 is a town's worth of homes, or a data centre's. */
const TIMES_OF_16 = 8
/** An IPv6 /48 is a firm, or a street of homes. */
const TIMES_OF_48 = 4

/**
 * The networks that an address counts for: its own and a wider one, so that whoever owns a range is
 * not as many senders as it has parts. A provider hands a home a /56 of IPv6 or the whole of an
 * IPv4 address; a /64 is one of 256 in such a home, and nobody by itself.
 *
 * @param prefix as networkOf() gives it: `203.0.113`, `2001:db8:0:100`, or a word for all the rest
 */
export function watchedNetworks(prefix: string): readonly WatchedNetwork[] {
  const groups = prefix.split(':')
  if (groups.length === 4) {
    const site = groups.slice(0, 3).join(':')
    const home = Number.parseInt(groups[3] ?? '0', 16) >> 8
    return [
      { name: `${site}:${home.toString(16)}/56`, times: 1 },
      { name: `${site}/48`, times: TIMES_OF_48 },
    ]
  }
  const parts = prefix.split('.')
  const own = { name: prefix, times: 1 }
  if (parts.length !== 3) return [own]
  return [own, { name: `${parts[0]}.${parts[1]}/16`, times: TIMES_OF_16 }]
}
