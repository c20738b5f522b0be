import { describe, expect, test } from 'vitest'
import type { Ask, Order } from '#collector/store/inbound-store.ts'
import type { Store } from '#collector/store/store.ts'
import { SPAM_FLAGS } from '#shared/spam-flags.ts'
import { furnish, NOW } from '../support/collector/open-collector.ts'
import { arrival } from '../support/collector/snapshots.ts'

const T = NOW.getTime()
const DAY = 86_400_000

function ask(given: Partial<Ask> = {}): Ask {
  return {
    site: 'acme',
    survey: 'nps',
    customer: 'c-1',
    madeMs: T - 1_000,
    expiresMs: T + DAY,
    ...given,
  }
}

function order(given: Partial<Order> = {}): Order {
  return { id: 'o-1', customer: 'c-1', atMs: T, valueE4: 199_900, currency: 'EUR', ...given }
}

const of = (customer: string) => ({ ctx: { customer }, firstMs: T })

/** What every store promises of asks, orders and remembered replies. */
export function inboundContract(name: string, openEmpty: () => Promise<Store>): void {
  async function open(): Promise<Store> {
    const store = await openEmpty()
    await furnish(store)
    return store
  }

  describe(`${name} keeps asks`, () => {
    test('an ask is found for its customer until it expires', async () => {
      const store = await open()
      await store.putAsk(ask())
      expect(await store.findAsks('acme', 'c-1', T)).toEqual([ask()])
      expect(await store.findAsks('acme', 'c-2', T)).toEqual([])
      expect(await store.findAsks('other', 'c-1', T)).toEqual([])
      expect(await store.findAsks('acme', 'c-1', T + DAY)).toEqual([])
      expect(await store.sitesWithAsks(T)).toEqual(['acme'])
      expect(await store.sitesWithAsks(T + DAY)).toEqual([])
    })

    test('asking again renews, and an ask can be taken back', async () => {
      const store = await open()
      await store.putAsk(ask())
      await store.putAsk(ask({ madeMs: T, expiresMs: T + 2 * DAY }))
      expect(await store.readAsks('acme', T, 10)).toHaveLength(1)
      expect(await store.findAsks('acme', 'c-1', T + DAY)).toHaveLength(1)
      expect(await store.removeAsk('acme', 'nps', 'c-1')).toBe(true)
      expect(await store.removeAsk('acme', 'nps', 'c-1')).toBe(false)
    })

    test('an ask is over once its survey was shown to the customer', async () => {
      const store = await open()
      await store.putAsk(ask())
      await store.keep([arrival(of('c-2'))])
      expect(await store.findAsks('acme', 'c-1', T)).toHaveLength(1)
      await store.keep([arrival({ ...of('c-1'), flags: 1, answers: {} })])
      expect(await store.findAsks('acme', 'c-1', T)).toEqual([])
    })

    test('a showing from before the ask leaves it open', async () => {
      const store = await open()
      await store.putAsk(ask({ madeMs: T + 1 }))
      await store.keep([arrival(of('c-1'))])
      expect(await store.findAsks('acme', 'c-1', T)).toHaveLength(1)
    })
  })

  describe(`${name} finds what a customer was shown`, () => {
    const atMs = (one: { readonly atMs: number }) => one.atMs

    test('on any device, the newest first, since a time, and not what others were', async () => {
      const store = await open()
      await store.keep([
        arrival({ ...of('c-1'), firstMs: T - 9 * DAY }),
        arrival({ ...of('c-1'), firstMs: T - 2 * DAY, flags: 17, answers: {} }),
        arrival({ ...of('c-1'), firstMs: T - 5 * DAY }),
        arrival(of('c-2')),
        arrival(),
      ])
      const found = await store.findShown('acme', 'c-1', T - 9 * DAY, 10)
      expect(found.map(atMs)).toEqual([T - 2 * DAY, T - 5 * DAY])
      expect(found[0]).toMatchObject({ survey: 'nps', flags: 17 })
      expect((await store.findShown('acme', 'c-1', 0, 2)).map(atMs)).toEqual([
        T - 2 * DAY,
        T - 5 * DAY,
      ])
      expect(await store.findShown('other', 'c-1', 0, 10)).toEqual([])
    })

    test('not what nobody vouches for, and no tests', async () => {
      const store = await open()
      await store.keep([
        arrival({ firstMs: T, ctx: { customer: 'c-1', unsigned: true } }),
        arrival({ ...of('c-1'), marks: SPAM_FLAGS.test }),
      ])
      expect(await store.findShown('acme', 'c-1', 0, 10)).toEqual([])
    })
  })

  describe(`${name} keeps orders`, () => {
    const query = { fromMs: T - DAY, toMs: T + DAY, windowMs: 90 * DAY, limit: 10 }

    test('a known customer comes with what they bought from the showing on', async () => {
      const store = await open()
      await store.keep([arrival(of('c-1')), arrival(of('c-2')), arrival()])
      await store.keepOrders('acme', [
        order({ id: 'before', atMs: T - 1 }),
        order({ id: 'a', atMs: T + 40 * DAY, valueE4: 50_000 }),
        order({ id: 'b', atMs: T + 90 * DAY, currency: 'KRW' }),
        order({ id: 'late', atMs: T + 90 * DAY + 1 }),
      ])
      const { buyers, next } = await store.readBuyers('nps', query)
      expect(next).toBeUndefined()
      expect(buyers).toEqual([
        {
          customer: 'c-1',
          firstMs: T,
          ratings: { score: 9 },
          orders: [
            { atMs: T + 40 * DAY, valueE4: 50_000, currency: 'EUR' },
            { atMs: T + 90 * DAY, valueE4: 199_900, currency: 'KRW' },
          ],
        },
        { customer: 'c-2', firstMs: T, ratings: { score: 9 }, orders: [] },
      ])
    })

    test('an order whose id is known replaces it', async () => {
      const store = await open()
      await store.keep([arrival(of('c-1'))])
      await store.keepOrders('acme', [order(), order({ valueE4: 1 })])
      await store.keepOrders('acme', [order({ valueE4: 2 })])
      const { buyers } = await store.readBuyers('nps', query)
      expect(buyers[0]?.orders).toEqual([{ atMs: T, valueE4: 2, currency: 'EUR' }])
    })

    test('refunds are read as they were kept, once each', async () => {
      const store = await open()
      await store.keepOrders('acme', [order()])
      expect(await store.readRefunds('acme')).toEqual([])
      const refunds = [
        { id: 'r-1', order: 'o-1', valueE4: 50_000 },
        { id: 'r-2', order: 'o-1', valueE4: 25_000 },
      ]
      const tooMuch = { id: 'r-3', order: 'o-1', valueE4: 199_900 }
      expect(await store.keepRefunds('acme', [...refunds, refunds[0]!, tooMuch])).toEqual([3])
      expect(await store.readRefunds('acme')).toEqual(refunds)
      expect(await store.readRefunds('nowhere')).toEqual([])
    })

    test('buyers are read in pages, each once, in order of showing', async () => {
      const store = await open()
      const sent = Array.from({ length: 5 }, (_, place) =>
        arrival({ ctx: { customer: `c-${place}` }, firstMs: T + Math.floor(place / 2) }),
      )
      await store.keep(sent.toReversed())
      const seen: string[] = []
      let after: string | undefined
      do {
        const page = await store.readBuyers('nps', {
          ...query,
          limit: 2,
          ...(after !== undefined && { after }),
        })
        seen.push(...page.buyers.map(({ customer }) => customer))
        after = page.next
      } while (after !== undefined)
      expect(seen.toSorted()).toEqual(['c-0', 'c-1', 'c-2', 'c-3', 'c-4'])
      expect(seen.at(-1)).toBe('c-4')
    })

    test('an answer with a hint counts, as it does in scores', async () => {
      const store = await open()
      await store.keep([arrival({ ...of('c-1'), marks: SPAM_FLAGS.no_proof })])
      expect((await store.readBuyers('nps', query)).buyers).toHaveLength(1)
    })

    test('suspected responses and those outside the days are no buyers', async () => {
      const store = await open()
      await store.keep([
        arrival({ ...of('c-1'), marks: 1 }),
        arrival({ ...of('c-2'), firstMs: T - DAY - 1 }),
        arrival({ ...of('c-3'), firstMs: T - 2 * DAY }),
        arrival({ ...of('c-4'), answers: {}, flags: 1 }),
      ])
      expect(await store.readBuyers('nps', query)).toEqual({ buyers: [] })
    })
  })

  describe(`${name} remembers replies`, () => {
    const claim = { key: 'k', print: 'p', nowMs: T, untilMs: T + 60_000 }
    const reply = { status: 201, sealed: 'x' }

    test('of two that claim a key, one gets it, and the other its reply', async () => {
      const store = await open()
      expect(await store.claimReply(claim)).toEqual({ state: 'mine' })
      expect(await store.claimReply(claim)).toEqual({ state: 'busy' })
      await store.keepReply('k', reply, T + DAY)
      expect(await store.claimReply(claim)).toEqual({ state: 'kept', reply })
      expect(await store.claimReply({ ...claim, print: 'q' })).toEqual({ state: 'other' })
    })

    test('a key is free again once it expired or its request failed', async () => {
      const store = await open()
      await store.claimReply(claim)
      const late = { ...claim, nowMs: T + 60_000, untilMs: T + 120_000 }
      expect(await store.claimReply(late)).toEqual({ state: 'mine' })
      await store.dropReply('k')
      expect(await store.claimReply(late)).toEqual({ state: 'mine' })
    })
  })
}
