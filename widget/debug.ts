/** Says why nothing happened, in one line that a shop's console hides by default. */
export function debug(why: unknown): void {
  console.debug('earshot:', why)
}
