import { expect, test } from 'vitest'
import { NOW, openCollector } from '../support/collector/open-collector.ts'

const DAY_MS = 86_400_000

async function active(
  room: Awaited<ReturnType<typeof openCollector>>,
): Promise<string | undefined> {
  const { figures } = await (await room.ask('/api/sites/acme/summary')).json()
  return figures.find(({ id }: { id: string }) => id === 'active')?.value
}

const orders = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: `o-${from + i}`,
    customer: `c-${from + i}`,
    at: new Date(NOW.getTime() - (i === 0 ? 400 : 20) * DAY_MS).toISOString(),
    value: 20,
    currency: 'EUR',
  }))

test('orders that come are in the next summary, though the figures are kept for a minute', async () => {
  const room = await openCollector()
  const send = (body: object) =>
    room.ask('/api/sites/acme/orders', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  await send({ orders: orders(0, 11) })
  expect(await active(room)).toBe('10')
  // what comes by another process is seen a minute later
  await room.store.keepOrders('acme', [
    {
      id: 'late',
      customer: 'late',
      atMs: NOW.getTime() - 20 * DAY_MS,
      valueE4: 200_000,
      currency: 'EUR',
    },
  ])
  expect(await active(room)).toBe('10')
  await send({ orders: orders(100, 6) })
  expect(await active(room)).toBe('16')
})
