import type { PageRule } from './asking.ts'
import { readableRule } from './readable-rule.ts'

/**
 * Whether some page of a shop can fit a rule, read as the tag reads it: an address that was pasted whole
 * is its path. What begins without a slash fits none. Of a regular expression only that it compiles is
 * known.
 */
export function canMatch(rule: PageRule): boolean {
  const { how, value } = readableRule(rule)
  return how === 'regex' ? compiles(value) : /^[/*]/.test(value) && rule.value.trim() !== ''
}

function compiles(pattern: string): boolean {
  try {
    return RegExp(pattern) instanceof RegExp
  } catch {
    return false
  }
}
