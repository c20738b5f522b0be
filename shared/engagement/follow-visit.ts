import { BITS } from './bits.ts'
import { ENGAGEMENT } from './constants.ts'
import type { Deed, Visit } from './visit.ts'

const { activeMs, cartMs, gapMs, longestVisitMs } = ENGAGEMENT

/**
 * The visit after something a tab did. A page view, an input and a tab becoming visible are
 * activities: the first, or the first after 30 minutes without one or 24 hours after the start,
 * begins a visit. Hiding is none. An input, page view or hide adds what was engaged since the tab's
 * latest activity, at most 30 seconds of it, and no second twice.
 *
 * @param visit the latest, or `undefined` before the first
 * @param last the tab's latest activity; `undefined` after it was hidden
 * @param before visits of this browser before the first that is remembered
 */
export function followVisit(
  visit: Visit | undefined,
  deed: Deed,
  now: number,
  last: number | undefined,
  before = 0,
): Visit | undefined {
  let held = visit
  if (held && last !== undefined && deed !== 'show') {
    const from = Math.max(last, held.until)
    const to = Math.min(now, last + activeMs)
    if (to > from) held = { ...held, ms: held.ms + to - from, until: to }
  }
  if (deed === 'hide') return held
  if (!held || now - held.last >= gapMs || now - held.first >= longestVisitMs) {
    const cart = held && cartAfter(held)
    return {
      first: now,
      last: now,
      until: now,
      ms: 0,
      p: 1,
      e: 0,
      n: (held?.n ?? before) + 1,
      ...(cart !== undefined && { cart }),
    }
  }
  return { ...held, last: now, p: held.p + (deed === 'view' ? 1 : 0) }
}

/**
 * The visit after an event. It begins none and prolongs none: it belongs to the latest. A purchase
 * within 7 days of the start of the latest earlier visit that left a cart recovers that cart, once.
 */
export function withEvent(visit: Visit, bit: number, now: number): Visit {
  const { cart, ...rest } = visit
  const e = visit.e | bit
  if (bit !== BITS.purchase || cart === undefined) return { ...visit, e }
  if (visit.g !== undefined || now - cart > cartMs) return { ...rest, e }
  return { ...rest, e, g: Math.floor((visit.first - cart) / 1000) }
}

/** Start of the cart that the visit after this one may recover. */
function cartAfter({ e, first, cart }: Visit): number | undefined {
  if (e & BITS.purchase) return undefined
  return e & BITS.add_to_cart ? first : cart
}
