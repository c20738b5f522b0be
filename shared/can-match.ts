import type { PageRule } from './asking.ts'
import { readableRule } from './readable-rule.ts'

/**
 * Whether some page of a shop can fit a rule, read as the tag reads it: an address that was pasted whole
 * is its path. What begins without a slash fits none. Of a regular expression only that it compiles is
 * known.
 */
export function canMatch(rule: PageRule): boolean {
  const { how, value } = readableRule(rule)
  if (how === 'equals' || how === 'starts') return value.startsWith('/')
  if (how === 'wildcard') return /^[/*]/.test(value)
  return how === 'contains' ? value !== '' : compiles(value)
}

function compiles(pattern: string): boolean {
  try {
    return RegExp(pattern) instanceof RegExp
  } catch {
    return false
  }
}
