import { describe, expect, test } from 'vitest'
import { isForeignOrigin } from '#collector/ingest/is-foreign-origin.ts'
import { createQueue } from '#collector/ingest/queue.ts'
import { stripQuery } from '#collector/ingest/strip-query.ts'
import { addressPrefix } from '#collector/middleware/address-prefix.ts'
import { addDays, daysBetween, isDay } from '#shared/day.ts'
import { dayOf } from '#collector/store/day-of.ts'
import { pageGroupOf } from '#collector/store/page-group.ts'
import type { Arrival } from '#collector/store/arrival.ts'
import type { Ack } from '#shared/snapshot.ts'
import { arrival } from '../../support/collector/snapshots.ts'

describe('a page group', () => {
  test.each([
    ['https://shop.example', '/'],
    ['https://shop.example/?q=1', '/'],
    ['https://shop.example/cart/', '/cart'],
    ['https://shop.example/products/4711?size=xl#top', '/products/:id'],
    ['https://shop.example/o/2f1b0c9e-8d7a-4b6c-9e0f-1a2b3c4d5e6f/paid', '/o/:id/paid'],
    ['https://shop.example/products/blue-hoodie-42', '/products/blue-hoodie-42'],
    [undefined, undefined],
    ['shop.example', undefined],
  ])('of %s is %s', (page, group) => {
    expect(pageGroupOf(page)).toBe(group)
  })
})

describe('a query', () => {
  test.each([
    ['https://a.b/c?x=1&y=2', [], 'https://a.b/c'],
    ['https://a.b/c?x=1&y=2&xx=3', ['x'], 'https://a.b/c?x=1'],
    ['https://a.b/c', ['x'], 'https://a.b/c'],
  ])('%s keeps %j', (address, names, kept) => {
    expect(stripQuery(address, names)).toBe(kept)
  })
})

describe('an address prefix', () => {
  test.each([
    ['192.0.2.7', null, 0, '192.0.2'],
    ['::ffff:192.0.2.7', null, 0, '192.0.2'],
    ['2001:db8:1:2:3:4:5:6', null, 0, '2001:db8:1:0'],
    ['2001:db8:1:1ff:3:4:5:6', null, 0, '2001:db8:1:100'],
    ['2001:db8::1', null, 0, '2001:db8:0:0'],
    ['2001:0db8:0:0::9', null, 0, '2001:db8:0:0'],
    ['::1', null, 0, '0:0:0:0'],
    // whoever sends it writes the left; only what trusted proxies added counts
    ['10.0.0.1', '6.6.6.6, 192.0.2.7', 1, '192.0.2'],
    ['10.0.0.1', '6.6.6.6, 192.0.2.7, 10.0.0.2', 2, '192.0.2'],
    ['10.0.0.1', '6.6.6.6', 0, '10.0.0'],
    [undefined, null, 0, undefined],
    ['10.0.0.1', 'nonsense', 1, undefined],
  ])('of %s behind %s with %i hops is %s', (socket, forwarded, hops, prefix) => {
    expect(addressPrefix(socket, forwarded, hops)).toBe(prefix)
  })
})

describe('an origin', () => {
  const own = 'https://ask.example'
  test.each([
    ['https://shop.example', [], false],
    ['https://shop.example', ['https://shop.example'], false],
    ['https://evil.example', ['https://shop.example'], true],
    ['http://shop.example', ['https://shop.example'], true],
    [own, ['https://shop.example'], false],
    ['null', ['https://shop.example'], false],
    ['http://127.0.0.1:5000', ['http://localhost:3000'], false],
    ['http://localhost:3000', ['https://shop.example'], true],
    ['http://localhost.evil.example', ['http://localhost:3000'], true],
  ])('%s for a site that lists %j is foreign: %s', (origin, listed, isForeign) => {
    expect(isForeignOrigin(origin, listed, () => own)).toBe(isForeign)
  })
})

describe('a day', () => {
  test.each([
    // 24 March 2024, 02:00 UTC+2 → in Berlin summer time began on 31 March at 01:00 UTC
    ['2024-03-30T23:30:00Z', 'Europe/Berlin', '2024-03-31'],
    ['2024-03-31T21:59:59Z', 'Europe/Berlin', '2024-03-31'],
    ['2024-03-31T22:00:00Z', 'Europe/Berlin', '2024-04-01'],
    // Kathmandu is 5 h 45 min ahead
    ['2026-03-10T18:14:59Z', 'Asia/Kathmandu', '2026-03-10'],
    ['2026-03-10T18:15:00Z', 'Asia/Kathmandu', '2026-03-11'],
    // Samoa had no 30 December 2011
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    ['2026-03-10T23:59:59.999Z', 'UTC', '2026-03-10'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(dayOf(Date.parse(instant), zone)).toBe(day)
  })

  test('is a day of the calendar', () => {
    expect(isDay('2024-02-29')).toBe(true)
    for (const text of ['2026-02-29', '2026-2-1', '20260201', '', '2026-13-01']) {
      expect(isDay(text)).toBe(false)
    }
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  })
})

describe('the queue', () => {
  const ack = ({ id, rev }: Arrival): Ack => ({ id, rev, state: 'kept' })
  const limits = { items: 4, bytes: 1_000, ageMs: 1_000, batchItems: 3, batchBytes: 1_000 }

  test('commits what one turn brought together, and acks each request its own', async () => {
    const batches: number[] = []
    const queue = createQueue(
      async (arrivals) => {
        batches.push(arrivals.length)
        return arrivals.map(ack)
      },
      () => 0,
    )
    const [a, b, c] = [arrival(), arrival(), arrival()]
    const acks = await Promise.all([queue.push([a, b], 10), queue.push([c], 10)])
    expect(acks).toEqual([[ack(a), ack(b)], [ack(c)]])
    expect(batches).toEqual([3])
  })

  test('gathers while the writer works, and turns away at once what is too much', async () => {
    let finish: () => void = () => {}
    const gate = new Promise<void>((resolve) => (finish = resolve))
    const queue = createQueue(
      async (arrivals) => {
        await gate
        return arrivals.map(ack)
      },
      () => 0,
      limits,
    )
    const kept = [queue.push([arrival(), arrival()], 1)]
    await new Promise((resolve) => setImmediate(resolve))
    kept.push(queue.push([arrival(), arrival()], 1), queue.push([arrival(), arrival()], 1))
    await expect(queue.push([arrival()], 1)).rejects.toMatchObject({ name: 'StoreBusy' })
    finish()
    expect((await Promise.all(kept)).flat()).toHaveLength(6)
    await queue.drained()
    expect(queue.waiting()).toEqual({ items: 0, share: 0 })
    expect(await queue.push([arrival()], 1)).toHaveLength(1)
  })

  test('turns away when the oldest has waited too long', async () => {
    let nowMs = 0
    const queue = createQueue(
      () => new Promise<readonly Ack[]>(() => {}),
      () => nowMs,
      limits,
    )
    void queue.push([arrival()], 1)
    await new Promise((resolve) => setImmediate(resolve))
    void queue.push([arrival()], 1)
    nowMs = 1_001
    await expect(queue.push([arrival()], 1)).rejects.toMatchObject({ name: 'StoreBusy' })
  })

  test('acks nothing of a batch that was not kept', async () => {
    const queue = createQueue(
      () => Promise.reject(new Error('disk')),
      () => 0,
    )
    const both = await Promise.allSettled([queue.push([arrival()], 1), queue.push([arrival()], 1)])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})
