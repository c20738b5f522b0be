import type { PageRule } from './asking.ts'

/**
 * Whether a rule fits a page, read with its query or without: "equals /cart" fits `/cart?utm=x` too.
 * A regular expression that does not compile fits nothing.
 *
 * @param address path and query, `/cart?step=2`
 */
export function pageMatches({ how, value }: PageRule, address: string): boolean {
  const literal = value.replace(/\W/g, '\\$&')
  const pattern = {
    equals: `^${literal}$`,
    starts: `^${literal}`,
    contains: literal,
    wildcard: `^${literal.replaceAll('\\*', '.*')}$`,
    regex: value,
  }[how]
  try {
    return [address, address.replace(/\?.*/, '')].some((text) => new RegExp(pattern).test(text))
  } catch {
    return false
  }
}
