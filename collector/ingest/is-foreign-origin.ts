/**
 * Whether a page's origin is none that a site lists. Advisory: whoever is not a browser can write
 * any origin. A site that lists none is open to all; one that lists a loopback address is being
 * tried out, so every loopback address is its own.
 *
 * @param own the collector's own origin, where hosted survey pages live; asked when none listed fits
 */
export function isForeignOrigin(
  origin: string,
  listed: readonly string[],
  own: () => string,
): boolean {
  if (listed.length === 0 || origin === 'null' || listed.includes(origin)) return false
  if (origin === own()) return false
  return !(isLoopback(origin) && listed.some(isLoopback))
}

function isLoopback(origin: string): boolean {
  return /^https?:\/\/(localhost|[a-z0-9-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(
    origin,
  )
}
