import type { PageRule } from './asking.ts'
import type { ReadableRule } from './page-match.ts'
import { decodeAddress, readableAddress } from './readable-address.ts'

/**
 * A page rule as the tag compares it: letters decoded, blanks at the ends cut, an address that was
 * pasted whole without its host, a route without its `#`, and all that is no expression as a
 * wildcard. Made on the collector, so that no page pays for it.
 */
export function readableRule({ how, value }: PageRule): ReadableRule {
  if (how === 'regex') return { how, value: decodeAddress(value.trim()) }
  const readable = readableAddress(value)
  const text = how === 'contains' ? readable : readable.replace(/^#(?=!?\/)/, '')
  if (how !== 'wildcard' && text.includes('*')) return asExpression(how, text)
  const before = how === 'contains' ? '*' : ''
  const after = how === 'contains' || how === 'starts' ? '*' : ''
  return { how: 'wildcard', value: before + text + after }
}

/** A rule in which a star is a star. */
function asExpression(how: PageRule['how'], text: string): ReadableRule {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const start = how === 'contains' ? '' : '^'
  return { how: 'regex', value: start + escaped + (how === 'equals' ? '/?$' : '') }
}
