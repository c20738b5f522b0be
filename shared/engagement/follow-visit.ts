import { ADD_TO_CART, PURCHASE } from './bits.ts'
import type { Deed, Visit } from './visit.ts'
import { ACTIVE_MS, GAP_MS, LONGEST_VISIT_MS } from './visit-limits.ts'

/**
 * A visit with what was engaged since a tab's latest activity, at most 30 seconds of it, and no second
 * twice. An input, a page view and hiding add it to the visit that was open before.
 *
 * @param last the tab's latest activity; `undefined` after it was hidden
 */
export function withEngaged<V extends Visit>(
  visit: V,
  deed: Deed,
  now: number,
  last: number | undefined,
): V {
  if (last === undefined || deed === 'show') return visit
  const from = Math.max(last, visit.until)
  const to = Math.min(now, last + ACTIVE_MS)
  return to > from ? { ...visit, ms: visit.ms + to - from, until: to } : visit
}

/**
 * The visit after something a tab did. A page view, an input and a tab becoming visible are
 * activities: the first, or the first after 30 minutes without one or 24 hours after the start,
 * begins a visit. Hiding is none.
 *
 * @param held the latest, after {@link withEngaged}, or `undefined` before the first
 * @param before visits of this browser before the first that is remembered
 * @returns `held` goes on where its number is the same
 */
export function followVisit<V extends Visit>(
  held: V | undefined,
  deed: Deed,
  now: number,
  before = 0,
): V | Visit | undefined {
  if (deed === 'hide') return held
  if (held && now - held.last < GAP_MS && now - held.first < LONGEST_VISIT_MS) {
    return { ...held, last: now, p: held.p + (deed === 'view' ? 1 : 0) }
  }
  const n = (held?.n ?? before) + 1
  return { first: now, last: now, until: now, ms: 0, p: 1, e: 0, n, cart: held && cartAfter(held) }
}

/** Start of the cart that the visit after this one may recover. */
function cartAfter({ e, first, cart }: Visit): number | undefined {
  if (e & PURCHASE) return undefined
  return e & ADD_TO_CART ? first : cart
}
