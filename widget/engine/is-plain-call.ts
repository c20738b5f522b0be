import type { Call } from '../tag-context.ts'

/**
 * Whether a call of the page is one that most pages make, and made as it is meant: all others are
 * done, or answered, by a module that few pages need.
 */
export function isPlainCall([name, first, second]: Call): boolean {
  if (name === 'reset') return true
  if (name === 'consent') return first === 'granted' || first === 'denied'
  if (name !== 'track' && name !== 'identify') return false
  // `Object` gives back what is an object already
  const hasFields = second === undefined || second === null || Object(second) === second
  return typeof first === 'string' && first !== '' && hasFields
}
