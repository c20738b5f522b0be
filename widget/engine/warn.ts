import { debug } from '../debug.ts'

/**
 * Says what went wrong. What the page's developers can mend is thrown as a sentence, and they are
 * warned of it; all else (a network that is down) is for those who show verbose lines.
 */
export function warn(why: unknown): void {
  if (typeof why === 'string') console.warn('earshot:', why)
  else debug(why)
}
