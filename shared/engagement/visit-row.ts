import type { Visit } from './visit.ts'
import { MOST_PAGES, MOST_SECONDS, MOST_VISIT } from './visit-limits.ts'
import type { VisitSnapshot } from './visit-snapshot.ts'

/** What of a visit is sent: whole seconds, rounded down, and nothing above its bounds. */
export function visitRow({
  p,
  ms,
  e,
  n,
  g,
}: Visit): Pick<VisitSnapshot, 'p' | 's' | 'e' | 'n'> & { readonly g?: number | undefined } {
  return {
    p: Math.min(MOST_PAGES, p),
    s: Math.min(MOST_SECONDS, Math.floor(ms / 1000)),
    e,
    n: Math.min(MOST_VISIT, n),
    g,
  }
}
