import { ENGAGEMENT } from './constants.ts'
import type { Visit } from './visit.ts'
import type { VisitSnapshot } from './visit-snapshot.ts'

/** What of a visit is sent: whole seconds, rounded down, and nothing above its bounds. */
export function visitRow({ p, ms, e, n, g }: Visit): Pick<VisitSnapshot, 'p' | 's' | 'e' | 'n'> & {
  readonly g?: number
} {
  const { most } = ENGAGEMENT
  return {
    p: Math.min(most.pages, p),
    s: Math.min(most.seconds, Math.floor(ms / 1000)),
    e,
    n: Math.min(most.visit, n),
    ...(g !== undefined && { g }),
  }
}
