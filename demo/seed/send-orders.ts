import { Trouble } from '../start/trouble.ts'
import type { SeedOrder, SeedRefund } from './orders.ts'
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
  for (const batch of batches(orders)) await send(target, { orders: batch })
  for (const batch of batches(refunds)) await send(target, { refunds: batch })
}

function batches<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / PER_REQUEST)
  return Array.from({ length: count }, (_, i) => all.slice(i * PER_REQUEST, (i + 1) * PER_REQUEST))
}

async function send({ collector, site, key }: Target, body: object): Promise<void> {
  const reply = await fetch(`${collector}/api/sites/${site}/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!reply.ok) throw new Trouble(`The collector refused the orders: ${await reply.text()}`)
}
