import type { PageRule } from './asking.ts'

/**
 * Whether some page of a shop can fit a rule. A page is compared by its path and query, so what names
 * a host, or begins without a slash, fits none. Of a regular expression only that it compiles is known.
 */
export function canMatch({ how, value }: PageRule): boolean {
  if (value.includes('://')) return false
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
