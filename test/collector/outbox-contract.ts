import { describe, expect, test } from 'vitest'
import type { EndpointRow } from '#collector/store/outbox-store.ts'
import type { Store } from '#collector/store/store.ts'
import { furnish, NOW } from '../support/collector/open-collector.ts'
import { SPAM_FLAGS } from '#shared/spam-flags.ts'
import { arrival } from '../support/collector/snapshots.ts'

const T = NOW.getTime()
const REST_MS = 30_000
const lease = { nowMs: T, leaseMs: 60_000, perEndpoint: 2 }

function endpoint(given: Partial<EndpointRow> = {}): EndpointRow {
  return {
    id: 'ep_1',
    site: 'acme',
    definition: '{"name":"Shop"}',
    sealed: 'sealed',
    active: true,
    addedMs: T,
    ...given,
  }
}

const completed = (id: string, rev = 1) => arrival({ id, rev, flags: 1 | 4 | 8 })
const answered = (id: string, rev = 1) => arrival({ id, rev })

/** What every store promises of events; run against each with a factory of empty ones. */
export function outboxContract(name: string, openEmpty: () => Promise<Store>): void {
  async function open(...endpoints: readonly EndpointRow[]): Promise<Store> {
    const store = await openEmpty()
    await furnish(store)
    for (const one of endpoints.length > 0 ? endpoints : [endpoint()]) await store.addEndpoint(one)
    return store
  }

  /** Spreads everything that is due to the first endpoint. */
  async function spread(store: Store, nowMs = T + REST_MS, to: readonly string[] = ['ep_1']) {
    const events = await store.takeDueEvents(nowMs, REST_MS, 100)
    for (const event of events) await store.spreadEvent(event, to, nowMs)
    return events.map(({ id }) => id)
  }

  const log = (store: Store) => store.readDeliveries('acme', 'ep_1', { limit: 50 })

  describe(`${name} keeps events`, () => {
    test('a finished response is two events, both due at once', async () => {
      const store = await open()
      await store.keep([completed('a')])
      const events = await store.takeDueEvents(T, REST_MS, 100)
      expect(events.map(({ id, kind }) => [id, kind]).toSorted()).toEqual([
        ['answered_a', 'response.answered'],
        ['completed_a', 'response.completed'],
      ])
      expect(events[0]?.response.answers).toEqual({ score: { r: 1, a: 9 } })
    })

    test('an answer held back stirs nothing before its owner lets it count, then once', async () => {
      const store = await open()
      await store.keep([{ ...completed('a'), marks: SPAM_FLAGS.held }])
      expect(await spread(store, T)).toEqual([])
      const release = { set: SPAM_FLAGS.counted, clear: 0 }
      await store.changeMarks('acme', ['a'], release)
      expect((await spread(store, T)).toSorted()).toEqual(['answered_a', 'completed_a'])
      await store.changeMarks('acme', ['a'], release)
      expect(await spread(store, T)).toEqual([])
      // said to be left out and let in again: receivers have heard of it
      await store.changeMarks('acme', ['a'], { set: 0, clear: SPAM_FLAGS.counted })
      await store.changeMarks('acme', ['a'], release)
      await spread(store, T)
      expect((await log(store)).map(({ event }) => event).toSorted()).toEqual([
        'answered_a',
        'completed_a',
      ])
    })

    test('what is gathered is told once, without an attempt, and a summary waits for its hour', async () => {
      const store = await open()
      await store.keep([completed('a')])
      const [event] = await store.takeDueEvents(T, REST_MS, 100)
      await store.spreadEvent(event!, [], T, ['ep_1'])
      const summary = {
        site: 'acme',
        endpoint: 'ep_1',
        event: 'summary_1',
        kind: 'summary',
      } as const
      expect(await store.addDelivery(summary, T, T + 1_000)).toBe(true)
      expect(await store.addDelivery(summary, T, T + 1_000)).toBe(false)
      expect(await store.leaseDeliveries(lease)).toEqual([])
      expect(await log(store)).toMatchObject([
        { kind: 'summary', state: 'waiting', dueMs: T + 1_000 },
        { event: event!.id, state: 'delivered', tried: 0, attempts: [] },
      ])
      const due = await store.leaseDeliveries({ ...lease, nowMs: T + 1_000 })
      expect(due.map(({ kind }) => kind)).toEqual(['summary'])
    })

    test('an answer rests until nothing has changed for a while', async () => {
      const store = await open()
      await store.keep([answered('a')])
      expect(await spread(store, T)).toEqual([])
      expect(await spread(store, T + REST_MS - 1)).toEqual([])
      await store.keep([{ ...answered('a', 2), answers: { why: { r: 2, a: 'late' } } }])
      expect(await spread(store, T + REST_MS)).toEqual([])
      expect(await spread(store, T + 2 * REST_MS)).toEqual(['answered_a'])
    })

    test('an event is delivered to an endpoint once, however often it is stirred', async () => {
      const store = await open()
      await store.keep([completed('a')])
      expect(await spread(store)).toHaveLength(2)
      await store.keep([completed('a', 2)])
      expect(await spread(store)).toHaveLength(2)
      expect(await log(store)).toHaveLength(2)
    })

    test('the same snapshot again stirs nothing', async () => {
      const store = await open()
      const one = completed('a')
      await store.keep([one])
      await spread(store)
      await store.keep([one])
      expect(await spread(store)).toEqual([])
    })

    test('an event that is stirred while it is spread is due again', async () => {
      const store = await open()
      await store.keep([completed('a')])
      const events = await store.takeDueEvents(T, REST_MS, 100)
      await store.keep([answered('a', 2)])
      for (const event of events) await store.spreadEvent(event, [], T)
      // still complete, so both are due at once
      expect(await spread(store, T)).toHaveLength(2)
    })

    test('what is only shown, marked or imported is no event', async () => {
      const store = await open()
      await store.keep([
        arrival({ flags: 1, answers: {} }),
        arrival({ marks: 1, flags: 1 | 4 | 8 }),
        arrival({ flags: 1 | 4 | 8, ctx: { channel: 'import' } }),
      ])
      expect(await spread(store)).toEqual([])
    })

    test('without an active endpoint no event is written', async () => {
      const store = await open(endpoint({ active: false }))
      await store.keep([completed('a')])
      expect(await spread(store)).toEqual([])
    })

    test('an erased response takes its events and what waits along', async () => {
      const store = await open()
      await store.keep([completed('a'), completed('b')])
      await spread(store)
      await store.keep([completed('a', 2), completed('c')])
      const later = new Date(T + 30 * 86_400_000)
      for (const id of ['a', 'c']) await store.erase('acme', id, later)
      expect(await spread(store)).toEqual([])
      expect((await log(store)).map(({ event }) => event).toSorted()).toEqual([
        'answered_b',
        'completed_b',
      ])
      expect(await store.findResponse('acme', 'a')).toBeUndefined()
      expect(await store.findResponse('acme', 'b')).toMatchObject({ id: 'b', survey: 'nps' })
    })
  })

  describe(`${name} leases deliveries`, () => {
    /** Five deliveries for one endpoint. */
    async function openFive(...endpoints: readonly EndpointRow[]) {
      const store = await open(...endpoints)
      for (const event of ['e1', 'e2', 'e3', 'e4', 'e5']) {
        await store.addDelivery({ site: 'acme', endpoint: 'ep_1', event, kind: 'test' }, T)
      }
      return store
    }

    test('nobody else gets what is leased before the lease ends', async () => {
      const store = await openFive()
      expect((await store.leaseDeliveries(lease)).map(({ event }) => event)).toEqual(['e1', 'e2'])
      expect(await store.leaseDeliveries(lease)).toEqual([])
      const late = await store.leaseDeliveries({ ...lease, nowMs: T + 60_000 })
      expect(late.map(({ event }) => event)).toEqual(['e1', 'e2'])
    })

    test('a slow endpoint holds up itself alone', async () => {
      const store = await openFive(endpoint(), endpoint({ id: 'ep_2' }))
      await store.leaseDeliveries(lease)
      const swift = { site: 'acme', endpoint: 'ep_2', event: 'swift', kind: 'test' } as const
      await store.addDelivery(swift, T)
      expect((await store.leaseDeliveries(lease)).map(({ event }) => event)).toEqual(['swift'])
    })

    test('a paused endpoint gets nothing until it is active again', async () => {
      const store = await openFive()
      expect(await store.changeEndpoint(endpoint({ active: false }))).toBe(true)
      expect(await store.leaseDeliveries(lease)).toEqual([])
      await store.changeEndpoint(endpoint())
      expect(await store.leaseDeliveries(lease)).toHaveLength(2)
    })

    test('an attempt is logged and the next step taken', async () => {
      const store = await openFive()
      const [one, two] = await store.leaseDeliveries(lease)
      const failed = { atMs: T, tookMs: 20, status: 500 }
      await store.finishDelivery(one!.no, failed, { state: 'waiting', dueMs: T + 5_000 })
      await store.finishDelivery(
        two!.no,
        { atMs: T, tookMs: 9, status: 204 },
        { state: 'delivered' },
      )
      const found = await log(store)
      expect(found.map(({ event }) => event)).toEqual(['e5', 'e4', 'e3', 'e2', 'e1'])
      expect(found[4]).toMatchObject({ tried: 1, dueMs: T + 5_000, attempts: [failed] })
      expect(found[3]).toMatchObject({ state: 'delivered', tried: 1 })
      expect(found[3]).not.toHaveProperty('dueMs')
      const next = await store.leaseDeliveries(lease)
      expect(next.map(({ event }) => event)).toEqual(['e3', 'e4'])
    })

    test('the log is read in pages', async () => {
      const store = await openFive()
      const [first, second] = await store.readDeliveries('acme', 'ep_1', { limit: 2 })
      expect([first?.event, second?.event]).toEqual(['e5', 'e4'])
      const rest = await store.readDeliveries('acme', 'ep_1', { before: second!.no, limit: 9 })
      expect(rest.map(({ event }) => event)).toEqual(['e3', 'e2', 'e1'])
    })

    test('a replay begins the schedule anew, for one or for all that failed', async () => {
      const store = await openFive()
      for (const { no } of await store.leaseDeliveries(lease)) {
        await store.finishDelivery(no, { atMs: T, tookMs: 1, status: 500 }, { state: 'failed' })
      }
      const [newest] = await log(store)
      expect(await store.replayDeliveries('acme', 'ep_1', { no: newest!.no }, T + 1)).toBe(1)
      expect(await store.replayDeliveries('acme', 'ep_1', { failedSinceMs: T + 1 }, T)).toBe(0)
      expect(await store.replayDeliveries('acme', 'ep_1', { failedSinceMs: T }, T)).toBe(2)
      expect(await store.replayDeliveries('other', 'ep_1', { failedSinceMs: T }, T)).toBe(0)
      const found = await log(store)
      expect(found.every(({ state, tried }) => state === 'waiting' && tried === 0)).toBe(true)
    })

    test('old deliveries that ended are forgotten, those that wait are not', async () => {
      const store = await openFive()
      const [one] = await store.leaseDeliveries(lease)
      await store.finishDelivery(
        one!.no,
        { atMs: T, tookMs: 1, status: 200 },
        { state: 'delivered' },
      )
      expect(await store.pruneDeliveries(T)).toBe(0)
      expect(await store.pruneDeliveries(T + 1)).toBe(1)
      expect(await log(store)).toHaveLength(4)
    })
  })

  describe(`${name} keeps endpoints`, () => {
    test('they are read back as they were written, by site', async () => {
      const store = await open(endpoint(), endpoint({ id: 'ep_2', addedMs: T + 1, active: false }))
      expect(await store.readEndpoints('acme')).toEqual([
        endpoint(),
        endpoint({ id: 'ep_2', addedMs: T + 1, active: false }),
      ])
      expect(await store.readEndpoints('other')).toEqual([])
      expect(await store.readEndpoints()).toHaveLength(2)
    })

    test('another site can neither change nor remove one', async () => {
      const store = await open()
      expect(await store.changeEndpoint(endpoint({ site: 'other', active: false }))).toBe(false)
      expect(await store.removeEndpoint('other', 'ep_1')).toBe(false)
      expect(await store.readEndpoints('acme')).toEqual([endpoint()])
    })

    test('a removed one takes its deliveries along', async () => {
      const store = await open()
      await store.addDelivery({ site: 'acme', endpoint: 'ep_1', event: 'e', kind: 'test' }, T)
      expect(await store.removeEndpoint('acme', 'ep_1')).toBe(true)
      expect(await store.removeEndpoint('acme', 'ep_1')).toBe(false)
      expect(await log(store)).toEqual([])
    })
  })
}
