import { isIPv4, isIPv6 } from 'node:net'

/**
 * The address a request comes from, by its /24 or /56, so that a home or an office is one; used in
 * memory alone. Of `X-Forwarded-For` only the entries that trusted proxies wrote are believed: the
 * `hops`-th from the right.
 *
 * @returns `undefined` when there is no address that can be told apart
 */
export function addressPrefix(
  socketAddress: string | undefined,
  forwardedFor: string | null,
  hops: number,
): string | undefined {
  const address = bareAddress(addressBehind(socketAddress, forwardedFor, hops) ?? '')
  if (isIPv4(address)) return address.slice(0, address.lastIndexOf('.'))
  return isIPv6(address) ? firstHalf(address) : undefined
}

function addressBehind(
  socketAddress: string | undefined,
  forwardedFor: string | null,
  hops: number,
): string | undefined {
  if (hops === 0 || forwardedFor === null) return socketAddress
  const written = forwardedFor.split(',').map((part) => part.trim())
  return written.at(-hops) ?? written[0] ?? socketAddress
}

/** Some gateways write `203.0.113.9:443`, `[2001:db8::1]` or `"[2001:db8::1]:443"`. */
function bareAddress(written: string): string {
  const text = written.replaceAll('"', '')
  const inBrackets = /^\[([^\]]+)\](?::\d{1,5})?$/.exec(text)?.[1]
  const address = inBrackets ?? /^(\d+(?:\.\d+){3}):\d{1,5}$/.exec(text)?.[1] ?? text
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

/** The first 56 bits, as four groups with `::` written out: a provider hands no home less. */
function firstHalf(address: string): string {
  const [before = '', after] = (address.split('%', 1)[0] ?? '').split('::')
  const head = before === '' ? [] : before.split(':')
  const tail = after === undefined || after === '' ? [] : after.split(':')
  const gap = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length)
  const groups = [...head, ...Array.from({ length: gap }, () => '0'), ...tail]
  return groups
    .slice(0, 4)
    .map((group, place) =>
      (Number.parseInt(group, 16) & (place === 3 ? 0xff00 : 0xffff)).toString(16),
    )
    .join(':')
}
