import { expect, test } from 'vitest'
import { addKey } from '#collector/owners/keys/add-key.ts'
import type { DueEvent } from '#collector/store/outbox-store.ts'
import { OUTDATED } from '#collector/store/outdated.ts'
import type { Store } from '#collector/store/store.ts'
import type { VisitArrival } from '#collector/store/visits/visit-store.ts'
import { DRAFT, furnish, NOW } from '../support/collector/open-collector.ts'
import { arrival } from '../support/collector/snapshots.ts'

const NOW_MS = NOW.getTime()
const LATER_MS = NOW_MS + 86_400_000

/** A store, and what a newer Earshot does to its schema. */
interface Fenced {
  readonly store: Store
  readonly outdate: () => Promise<void>
  /** all rows of all tables, in words */
  readonly dump: () => Promise<string>
}

/** What only reads is called so. */
const READS = /^(find|read|load|count|sum|compare|sites|revisionOf|firstDayOf|outsideChanges)/

/** Neither reads nor changes a row, or is no verb. */
const OTHERS: ReadonlySet<string> = new Set([
  'people',
  'backup',
  'check',
  'reindex',
  'scrub',
  'probe',
  'close',
])

/** Holds a store to its promise that nothing is written past the schema that it knows. */
export function fenceContract(open: () => Promise<Fenced>): void {
  test('beside a newer schema every verb that writes is refused, says why, and changes nothing', async () => {
    const { store, outdate, dump } = await open()
    await furnish(store)
    const kept = arrival({ id: 'kept', ctx: { customer: 'c-17', channel: 'tag' } })
    await store.keep([kept, arrival({ id: 'other' })])
    const { sites } = await store.loadCatalog()
    const acme = sites[0]!
    const order = {
      site: 'acme',
      survey: 'nps',
      ver: 1,
      source: 'csv',
      notes: [],
      firstDay: '2026-01-01',
      lastDay: '2026-01-02',
    }
    const id = await store.beginImport(order, NOW)
    await store.keepImported(id, [arrival({ id: 'imported' })])
    const ask = {
      site: 'acme',
      survey: 'nps',
      customer: 'c-17',
      madeMs: NOW_MS,
      expiresMs: LATER_MS,
    }
    await store.putAsk(ask)
    const endpoint = {
      id: 'hook',
      site: 'acme',
      definition: '{}',
      sealed: 'x',
      active: true,
      addedMs: NOW_MS,
    }
    await store.addEndpoint(endpoint)
    const delivery = { site: 'acme', endpoint: 'hook', event: 'e1', kind: 'test' } as const
    await store.addDelivery(delivery, NOW_MS)
    const [leased] = await store.leaseDeliveries({ nowMs: NOW_MS, leaseMs: 1, perEndpoint: 1 })
    const due = { id: 'e2', kind: 'response.answered', site: 'acme', stamp: 1 } as const
    const event: DueEvent = { ...due, response: (await store.findResponse('acme', 'kept'))! }
    const purchase = { id: 'o1', customer: 'c-17', atMs: NOW_MS, valueE4: 1, currency: 'EUR' }
    const refund = { id: 'r1', order: 'o1', atMs: NOW_MS, valueE4: 1 }
    const visit: VisitArrival = {
      site: 'acme',
      id: 'v1',
      marks: 0,
      state: {
        rev: 1,
        first: NOW_MS,
        p: 1,
        s: 1,
        e: 0,
        g: null,
        ctx: { n: 1, l: 'home', d: 'phone', c: 'direct' },
        ctxRev: 1,
      },
    }
    await store.keepVisits([visit], NOW)
    await store.keepOrders('acme', [purchase])
    const claim = { key: 'k', print: 'p', nowMs: NOW_MS, untilMs: LATER_MS }
    await store.claimReply(claim)
    const attempt = { atMs: NOW_MS, tookMs: 1, status: 200 }

    const writes: Readonly<Record<string, () => Promise<unknown>>> = {
      beginImport: () => store.beginImport(order, NOW),
      keepImported: () => store.keepImported(id, [arrival()]),
      endImport: () => store.endImport(id),
      undoImport: () => store.undoImport(id, 10),
      addEndpoint: () => store.addEndpoint({ ...endpoint, id: 'hook2' }),
      changeEndpoint: () => store.changeEndpoint({ ...endpoint, active: false }),
      removeEndpoint: () => store.removeEndpoint('acme', 'hook'),
      takeDueEvents: () => store.takeDueEvents(LATER_MS, 1, 10),
      spreadEvent: () => store.spreadEvent(event, ['hook'], NOW_MS),
      leaseDeliveries: () => store.leaseDeliveries({ nowMs: LATER_MS, leaseMs: 1, perEndpoint: 1 }),
      addDelivery: () => store.addDelivery({ ...delivery, event: 'e3' }, NOW_MS),
      finishDelivery: () => store.finishDelivery(leased!.no, attempt, { state: 'delivered' }),
      replayDeliveries: () => store.replayDeliveries('acme', 'hook', { no: leased!.no }, NOW_MS),
      pruneDeliveries: () => store.pruneDeliveries(LATER_MS),
      putAsk: () => store.putAsk({ ...ask, customer: 'c-18' }),
      removeAsk: () => store.removeAsk('acme', 'nps', 'c-17'),
      keepOrders: () => store.keepOrders('acme', [purchase]),
      keepRefunds: () => store.keepRefunds('acme', [refund]),
      keepVisits: () => store.keepVisits([{ ...visit, id: 'v2' }], NOW),
      markVisits: () => store.markVisits('acme', ['v1'], 1),
      dropEmptyLabels: () => store.dropEmptyLabels('nps'),
      claimReply: () => store.claimReply({ ...claim, key: 'k2' }),
      keepReply: () => store.keepReply('k', { status: 200, sealed: 'x' }, LATER_MS),
      dropReply: () => store.dropReply('k'),
      keep: () => store.keep([arrival()]),
      addSite: () => store.addSite({ ...acme, id: 'second' }, NOW),
      changeSite: () => store.changeSite(acme, { ...acme, name: 'Another' }),
      setPaused: () => store.setPaused('nps', true, NOW),
      setArchived: () => store.setArchived('nps', true, NOW),
      publish: () => store.publish(acme, { ...DRAFT, id: 'csat' }, NOW),
      digest: () => store.digest('nps', '2026-06-01', () => true),
      recount: () => store.recount('nps'),
      changeMarks: () => store.changeMarks('acme', ['kept'], { set: 1, clear: 0 }),
      erase: () => store.erase('acme', 'kept', new Date(LATER_MS)),
      forgetCustomer: () => store.forgetCustomer('acme', 'c-17'),
      settle: () => store.settle('nps', '2026-03-12', 10),
      forgetErasures: () => store.forgetErasures(NOW),
      'people.database': () =>
        addKey(store.people.database, { siteId: 'acme', role: 'viewer', name: 'late' }, NOW),
    }
    // a new verb has to be one or the other
    const unsorted = Object.keys(store).filter(
      (name) => !READS.test(name) && !OTHERS.has(name) && !(name in writes),
    )
    expect(unsorted).toEqual([])

    expect(await store.probe()).toBeUndefined()
    await outdate()
    const before = await dump()
    for (const [name, write] of Object.entries(writes)) {
      const said = await write().then(
        () => 'it was written',
        (error: unknown) => String(error),
      )
      expect([name, said]).toEqual([name, `StoreBusy: ${OUTDATED}`])
    }
    expect(await store.probe()).toBe(OUTDATED)
    expect(await dump()).toBe(before)
    // what was there can still be read
    expect((await store.readTallies('nps', '2026-03-01', '2026-03-31')).length).toBeGreaterThan(0)
  })
}
