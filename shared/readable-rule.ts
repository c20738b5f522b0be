import type { PageRule } from './asking.ts'
import { decodeAddress, readableAddress } from './readable-address.ts'

/**
 * A page rule as the tag compares it: letters decoded, blanks at the ends cut, an address that was
 * pasted whole without its host, a route without its `#`. Made on the collector, so that no page pays
 * for it.
 */
export function readableRule({ how, value }: PageRule): PageRule {
  if (how === 'regex') return { how, value: decodeAddress(value.trim()) }
  const readable = readableAddress(value)
  return { how, value: how === 'contains' ? readable : readable.replace(/^#(?=!?\/)/, '') }
}
