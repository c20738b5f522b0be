import type { SeedOrder, SeedRefund } from './orders.ts'
import { post } from './post.ts'
import type { Target } from './send.ts'

/** The owner's door takes 500. */
const PER_REQUEST = 500

/**
 * Sends orders and what was given back through `POST /api/sites/{site}/orders`, as a shop's server would.
 *
 * @throws Trouble with the collector's sentence when it refuses
 */
export async function sendOrders(
  target: Target,
  {
    orders,
    refunds,
  }: { readonly orders: readonly SeedOrder[]; readonly refunds: readonly SeedRefund[] },
): Promise<void> {
  for (const batch of batches(orders)) await post(target, '/orders', { orders: batch }, 'orders')
  for (const batch of batches(refunds)) await post(target, '/orders', { refunds: batch }, 'refunds')
}

function batches<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / PER_REQUEST)
  return Array.from({ length: count }, (_, i) => all.slice(i * PER_REQUEST, (i + 1) * PER_REQUEST))
}
