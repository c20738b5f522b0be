import type { Call } from '../tag-context.ts'

/** what happens to a survey on the page; on `document` each is `earshot:` and the name */
const EVENTS = /^(shown|seen|answered|completed|later|dismissed|closed)$/

/**
 * Whether a call of the page is one that most pages make, and made as it is meant: all others are
 * told apart, and answered, by a module that few pages need.
 */
export function isSoundCall([name, first, second]: Call): boolean {
  if (name === 'on') return EVENTS.test(first as string) && typeof second === 'function'
  if (name === 'reset') return true
  const isWord = typeof first === 'string' && first !== ''
  if (name === 'consent') return first === 'granted' || first === 'denied'
  // `Object` gives back what is an object already
  const hasFields = second === undefined || second === null || Object(second) === second
  return isWord && hasFields && ['track', 'identify', 'show'].includes(name)
}
