import type { Refund } from '../../store/inbound-store.ts'
import type { KnownOrders } from './known-orders.ts'
import { refundId } from './refund-id.ts'
import type { FileOrder } from './settled.ts'

/**
 * What of the money given back is not known yet. A column tells the sum of it, so what was told by
 * other ways is not taken off twice; rows below zero are known by their ids.
 */
export function missingRefunds(
  { id, refundedE4, parts }: FileOrder,
  { back, refunds }: KnownOrders,
): readonly Refund[] {
  if (parts.length > 0) {
    return parts.filter((part) => !refunds.has(part.id)).map((part) => ({ ...part, order: id }))
  }
  const knownE4 = back.get(id) ?? 0
  if (refundedE4 <= knownE4) return []
  return [{ id: refundId(`${id}\n${refundedE4}`), order: id, valueE4: refundedE4 - knownE4 }]
}
