import { PURCHASE } from './bits.ts'
import type { Visit } from './visit.ts'
import { CART_MS } from './visit-limits.ts'

/**
 * The visit after an event. It begins none and prolongs none: it belongs to the latest. A purchase
 * within 7 days of the start of the latest earlier visit that left a cart recovers that cart, once.
 */
export function withEvent<V extends Visit>(visit: V, bit: number, now: number): V {
  const { first, cart, g } = visit
  const after = { ...visit, e: visit.e | bit }
  if (bit !== PURCHASE || cart === undefined) return after
  const isRecovered = g === undefined && now - cart <= CART_MS
  return { ...after, cart: undefined, g: isRecovered ? Math.floor((first - cart) / 1000) : g }
}
