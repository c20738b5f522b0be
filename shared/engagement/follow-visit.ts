import { ADD_TO_CART, PURCHASE } from './bits.ts'
import type { Visit } from './visit.ts'
import { ACTIVE_MS, GAP_MS, LONGEST_VISIT_MS, MOST_PAGES, MOST_VISIT } from './visit-limits.ts'

/**
 * Adds to a visit, in place, what was engaged since a tab's latest activity: at most 30 seconds of it,
 * and no second twice. An input, a page view and hiding add it to the visit that was open before.
 *
 * @param last the tab's latest activity; `NaN` after it was hidden, and before the first
 */
export function engage(visit: Visit, now: number, last: number): void {
  const from = Math.max(last, visit.until)
  const to = Math.min(now, last + ACTIVE_MS)
  if (to > from) {
    visit.ms += to - from
    visit.until = to
  }
}

/**
 * The visit that an activity belongs to: a page view, an input, or a tab becoming visible. The first, or the
 * first after 30 minutes without one or 24 hours after the start, begins a visit.
 *
 * @param held the latest, after {@link engage}, or `undefined` before the first; goes on in place
 * @param views 1 for a page view, else 0
 * @param before visits of this browser before the first that is remembered
 */
export function followVisit<V extends Visit>(
  held: V | undefined,
  views: 0 | 1,
  now: number,
  before: number,
): V | Visit {
  if (held && now - held.last < GAP_MS && now - held.first < LONGEST_VISIT_MS) {
    held.last = now
    held.p = Math.min(MOST_PAGES, held.p + views)
    return held
  }
  const { n = before, e = 0, first, cart } = held ?? {}
  return {
    first: now,
    last: now,
    until: now,
    ms: 0,
    p: 1,
    e: 0,
    n: Math.min(MOST_VISIT, n + 1),
    // what this visit may recover
    cart: e & PURCHASE ? undefined : e & ADD_TO_CART ? first : cart,
  }
}
