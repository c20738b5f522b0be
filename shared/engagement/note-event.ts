import { PURCHASE } from './bits.ts'
import type { Visit } from './visit.ts'
import { CART_MS } from './visit-limits.ts'

/**
 * Notes an event in a visit, in place. It begins none and prolongs none: it belongs to the latest. A
 * purchase within 7 days of the start of the latest earlier visit that left a cart recovers that cart, once.
 */
export function noteEvent(visit: Visit, bit: number, now: number): void {
  const { first, cart } = visit
  visit.e |= bit
  if (bit === PURCHASE && cart) {
    if (now - cart <= CART_MS) visit.g = Math.floor((first - cart) / 1000)
    visit.cart = undefined
  }
}
