import type { OrderRow } from './read-order-row.ts'
import { refundId } from './refund-id.ts'
import type { FileOrder } from './settled.ts'

/**
 * The rows below zero of an order, each with an id of its own. Two of the same time and amount are two,
 * the first and the second of them.
 *
 * @param values what each of those rows gives back, in their order
 */
export function refundParts(
  rows: readonly OrderRow[],
  values: readonly number[],
): FileOrder['parts'] {
  const seen = new Map<string, number>()
  return rows
    .filter(({ total }) => total?.isNegative)
    .map(({ id, atMs }, place) => {
      const valueE4 = values[place] ?? 0
      const print = [id, atMs, valueE4].join('\n')
      const times = (seen.get(print) ?? 0) + 1
      seen.set(print, times)
      return { id: refundId(`${print}\n${times}`), valueE4 }
    })
    .filter(({ valueE4 }) => valueE4 > 0)
}
