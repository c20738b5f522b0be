import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/day.ts'
import type { Arrival } from '#collector/store/arrival.ts'
import { findLink } from '#collector/owners/links/find-link.ts'
import { LINK_LIFE_MS } from '#collector/owners/links/link.ts'
import { makeLink } from '#collector/owners/links/make-link.ts'
import { spendLink } from '#collector/owners/links/spend-link.ts'
import type { Store } from '#collector/store/store.ts'
import { SPAM_FLAGS } from '#shared/spam-flags.ts'
import { siteOf } from '#shared/site-of.ts'
import type { SurveyDraft } from '#shared/survey.ts'
import { furnish, NOW, SITE } from '../support/collector/open-collector.ts'
import { messages, named } from '../support/collector/sessions.ts'
import { arrival } from '../support/collector/snapshots.ts'
import { labelContract } from './label-contract.ts'
import { supersededContract } from './superseded-contract.ts'
import { conditionsContract } from './conditions-contract.ts'
import { inboundContract } from './inbound-contract.ts'
import { outboxContract } from './outbox-contract.ts'
import { visitsContract } from './visits-contract.ts'
import { wordsContract } from './words-contract.ts'

const TODAY = '2026-03-11'
const ALL = ['2020-01-01', '2030-01-01'] as const

/** What the whole of a survey's tallies says, in an order that does not depend on arrival. */
async function book(store: Store): Promise<string> {
  const rows = await store.readTallies('nps', ...ALL)
  const responses = await store.readResponses('nps', { commentedOnly: false, limit: 200 })
  const sorted = responses.responses.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const lines = rows.map(
    (row) => `${row.day} ${row.facet}=${row.value} ${JSON.stringify(row.counts)}`,
  )
  return [...lines.toSorted(), ...sorted.map((one) => JSON.stringify(one))].join('\n')
}

async function wholeOf(store: Store, day = TODAY) {
  const [row] = await store.readTallies('nps', day, day, { facet: '', value: '' })
  return row?.counts ?? {}
}

/** What every store promises; run against each with a factory of empty ones. */
export function storeContract(name: string, openEmpty: () => Promise<Store>): void {
  outboxContract(name, openEmpty)
  inboundContract(name, openEmpty)
  conditionsContract(name, openEmpty)
  visitsContract(name, openEmpty)
  labelContract(name, openEmpty)
  wordsContract(name, openEmpty)
  supersededContract(name, openEmpty)

  async function open(): Promise<Store> {
    const store = await openEmpty()
    await furnish(store)
    return store
  }

  describe(`${name} keeps its promises`, () => {
    test('an answer is counted in the whole and in every facet it has', async () => {
      const store = await open()
      const ctx = { device: 'phone', lang: 'pt-BR', traits: { plan: 'gold' } } as const
      expect(await store.keep([arrival({ id: 'a', ctx }), arrival({ id: 'b', ctx })])).toEqual([
        { id: 'a', rev: 1, state: 'kept' },
        { id: 'b', rev: 1, state: 'kept' },
      ])
      const rows = await store.readTallies('nps', TODAY, TODAY)
      const counts = { '': { answered: 2, seen: 2, shown: 2 }, score: { 9: 2 } }
      expect(rows).toEqual([
        { day: TODAY, facet: '', value: '', counts },
        { day: TODAY, facet: 'device', value: 'phone', counts },
        { day: TODAY, facet: 'lang', value: 'pt', counts },
        { day: TODAY, facet: 'page,device,channel', value: 'phone - -', counts },
        { day: TODAY, facet: 'plan', value: 'gold', counts },
      ])
    })

    test('of two who change a site from the same state, the second changes nothing', async () => {
      const store = await open()
      const [before] = (await store.loadCatalog()).sites
      expect(await store.changeSite(before!, { ...before!, brand: 'One' })).toBe(true)
      expect(await store.changeSite(before!, { ...before!, brand: 'Two' })).toBe(false)
      expect((await store.loadCatalog()).sites[0]?.brand).toBe('One')
    })

    test('a survey rests until it is told to ask again', async () => {
      const store = await open()
      expect(await store.setPaused('nps', true, NOW)).toBe(true)
      expect((await store.loadCatalog()).paused).toEqual([{ id: 'nps', since: NOW }])
      await store.setPaused('nps', true, new Date(NOW.getTime() + 1))
      expect((await store.loadCatalog()).paused).toEqual([{ id: 'nps', since: NOW }])
      await store.setPaused('nps', false, NOW)
      expect((await store.loadCatalog()).paused).toEqual([])
      expect(await store.setPaused('nowhere', true, NOW)).toBe(false)
    })

    test('an archived survey rests, and still does once it is taken back', async () => {
      const store = await open()
      expect(await store.setArchived('nps', true, NOW)).toBe(true)
      const rests = [{ id: 'nps', since: NOW }]
      expect(await store.loadCatalog()).toMatchObject({ archived: ['nps'], paused: rests })
      await store.setArchived('nps', false, new Date(NOW.getTime() + 1))
      expect(await store.loadCatalog()).toMatchObject({ archived: [], paused: rests })
      expect(await store.setArchived('nowhere', true, NOW)).toBe(false)
    })

    test('the same snapshot again changes nothing and is acked alike', async () => {
      const store = await open()
      const one = arrival()
      const first = await store.keep([one])
      const before = await book(store)
      expect(await store.keep([one, one])).toEqual([...first, ...first])
      expect(await book(store)).toBe(before)
    })

    test('a changed mind moves the count from one bin to the other', async () => {
      const store = await open()
      const one = arrival()
      await store.keep([one])
      await store.keep([{ ...one, rev: 2, answers: { score: { r: 2, a: 3 } } }])
      expect(await wholeOf(store)).toEqual({
        '': { answered: 1, seen: 1, shown: 1 },
        score: { 3: 1 },
      })
    })

    test('an ack names the stored revision when an older snapshot comes late', async () => {
      const store = await open()
      const one = arrival({ rev: 5 })
      await store.keep([one])
      expect(await store.keep([{ ...one, rev: 2 }])).toEqual([
        { id: one.id, rev: 5, state: 'kept' },
      ])
    })

    test('the funnel counts asked, seen, answered, commented, completed and dismissed', async () => {
      const store = await open()
      await store.keep([
        arrival({ flags: 1, answers: {} }),
        arrival({ flags: 1 | 16 | 2, answers: {} }),
        arrival({ flags: 1 | 4 | 8, answers: { why: { r: 1, a: 'fits' }, score: { r: 1, a: 0 } } }),
        arrival({ answers: { stop: { r: 1, a: ['price', 'other'], o: 'shipping' } } }),
      ])
      expect(await wholeOf(store)).toEqual({
        '': {
          shown: 4,
          seen: 3,
          answered: 2,
          commented: 2,
          completed: 1,
          dismissed: 1,
          'answers:stop': 1,
        },
        score: { 0: 1 },
        stop: { other: 1, price: 1 },
      })
    })

    test('a response is of the day on which it began in the zone of its site', async () => {
      const store = await openEmpty()
      await furnish(store, { zone: 'Asia/Seoul' })
      // 15:30 UTC is half past midnight of the next day in Seoul
      await store.keep([arrival({ firstMs: Date.parse('2026-03-10T15:30:00Z') })])
      expect(await wholeOf(store, '2026-03-10')).toEqual({})
      expect(await wholeOf(store, '2026-03-11')).toMatchObject({ score: { 9: 1 } })
    })

    test('an id that belongs to another survey is refused', async () => {
      const store = await open()
      await store.publish(
        siteOf({ id: 'acme' })!,
        { id: 'other', questions: [{ id: 'score', kind: 'nps' }] },
        NOW,
      )
      await store.keep([arrival({ id: 'x' })])
      expect(await store.keep([arrival({ id: 'x', survey: 'other' })])).toEqual([
        { state: 'refused', reason: 'this response belongs to another survey' },
      ])
    })

    test('an erased response leaves every tally and never comes back', async () => {
      const store = await open()
      const one = arrival()
      const before = await book(store)
      await store.keep([one])
      expect(await store.erase('acme', one.id, new Date(NOW.getTime() + 30 * 86_400_000))).toBe(
        true,
      )
      expect(await book(store)).toBe(before)
      expect(await store.keep([{ ...one, rev: 9 }])).toEqual([{ id: one.id, state: 'gone' }])
      expect(await book(store)).toBe(before)
    })

    test('a marked response is kept, counted as excluded, and nowhere else', async () => {
      const store = await open()
      await store.keep([arrival({ marks: 1 })])
      const rows = await store.readTallies('nps', TODAY, TODAY)
      expect(rows).toEqual([{ day: TODAY, facet: '', value: '', counts: { '': { excluded: 1 } } }])
    })

    test('marks that change move the counts of a response, and only when it begins or ceases to count', async () => {
      const store = await open()
      await store.keep([arrival({ id: 'a' }), arrival({ id: 'b' })])
      const counted = await book(store)
      const both = ['a', 'b', 'nobody']
      expect(await store.changeMarks('acme', both, { set: SPAM_FLAGS.crowd, clear: 0 })).toBe(2)
      expect(await wholeOf(store)).toEqual({ '': { excluded: 2 } })
      expect(await store.changeMarks('acme', both, { set: SPAM_FLAGS.crowd, clear: 0 })).toBe(0)
      await store.changeMarks('acme', ['a'], { set: SPAM_FLAGS.counted, clear: 0 })
      expect(await wholeOf(store)).toEqual({
        '': { answered: 1, excluded: 1, seen: 1, shown: 1 },
        score: { 9: 1 },
      })
      const marked = await book(store)
      await store.recount('nps')
      expect(await book(store)).toBe(marked)
      await store.changeMarks('acme', both, {
        set: 0,
        clear: SPAM_FLAGS.crowd | SPAM_FLAGS.counted,
      })
      expect(await book(store)).toBe(counted)
    })

    test('what is held back is listed and numbered until an owner has spoken, in every reading alike', async () => {
      const store = await open()
      const held = SPAM_FLAGS.held
      await store.keep([
        arrival({ id: 'a', marks: held }),
        arrival({ id: 'b', marks: held | SPAM_FLAGS.no_proof }),
        // something else speaks against it
        arrival({ id: 'c', marks: held | SPAM_FLAGS.decoy }),
        arrival({ id: 'd' }),
      ])
      const read = async () => {
        const query = { commentedOnly: false, heldOnly: true, limit: 10 }
        const { responses } = await store.readResponses('nps', query)
        const [raw] = await store.countRaw('nps', TODAY, TODAY, [])
        expect(raw?.counts).toEqual(await wholeOf(store))
        return { ids: responses.map(({ id }) => id).toSorted(), ...(await wholeOf(store))[''] }
      }
      expect(await read()).toMatchObject({ ids: ['a', 'b'], answered: 1, excluded: 3, held: 2 })
      await store.changeMarks('acme', ['a'], { set: SPAM_FLAGS.counted, clear: 0 })
      expect(await read()).toMatchObject({ ids: ['b'], answered: 2, excluded: 2, held: 1 })
      await store.changeMarks('acme', ['b'], { set: SPAM_FLAGS.discarded, clear: 0 })
      const settled = await read()
      expect(settled).toMatchObject({ ids: [], answered: 2, excluded: 2 })
      expect(settled).not.toHaveProperty('held')
      const counted = await book(store)
      await store.recount('nps')
      expect(await book(store)).toBe(counted)
    })

    test('marks of a response cannot be changed through another site', async () => {
      const store = await open()
      await store.addSite(siteOf({ id: 'other' })!, NOW)
      await store.keep([arrival({ id: 'a' })])
      expect(await store.changeMarks('other', ['a'], { set: 1, clear: 0 })).toBe(0)
      expect(await wholeOf(store)).toMatchObject({ score: { 9: 1 } })
    })

    test('a snapshot that comes late does not undo what an owner said of its response', async () => {
      const store = await open()
      const one = arrival({ marks: SPAM_FLAGS.origin })
      await store.keep([one])
      await store.changeMarks('acme', [one.id], { set: SPAM_FLAGS.counted, clear: 0 })
      await store.keep([{ ...one, rev: 2 }])
      expect(await wholeOf(store)).toMatchObject({ score: { 9: 1 } })
    })

    test('a page can hold those with a mark alone', async () => {
      const store = await open()
      await store.keep([
        arrival(),
        arrival({ id: 'hinted', marks: SPAM_FLAGS.no_proof }),
        arrival({ id: 'suspect', marks: SPAM_FLAGS.origin, answers: { why: { r: 1, a: 'late' } } }),
      ])
      const query = { commentedOnly: false, markedOnly: true, limit: 10 }
      const { responses } = await store.readResponses('nps', query)
      expect(responses.map(({ id, marks, excluded }) => [id, marks, excluded]).toSorted()).toEqual([
        ['hinted', ['no_proof'], undefined],
        ['suspect', ['origin'], true],
      ])
      const commented = await store.readResponses('nps', { ...query, commentedOnly: true })
      expect(commented.responses.map(({ id }) => id)).toEqual(['suspect'])
    })

    test('a customer is found by site and id, and forgotten whole', async () => {
      const store = await open()
      await store.addSite(siteOf({ id: 'other' })!, NOW)
      const ctx = { customer: 'c-17', device: 'phone' } as const
      await store.keep([
        arrival({ id: 'late', ctx, firstMs: NOW.getTime() - 1 }),
        arrival({ id: 'early', ctx, firstMs: NOW.getTime() - 2 }),
        arrival({ ctx: { customer: 'c-1' } }),
        arrival(),
      ])
      const order = { customer: 'c-17', atMs: 5, valueE4: 120_000, currency: 'EUR' }
      await store.keepOrders('acme', [{ ...order, id: 'o1' }])
      await store.putAsk({
        site: 'acme',
        survey: 'nps',
        customer: 'c-17',
        madeMs: 1,
        expiresMs: NOW.getTime() + 1,
      })
      const found = await store.findOfCustomer('acme', 'c-17')
      expect(found.map(({ id, survey, ctx: kept }) => [id, survey, kept])).toEqual([
        ['early', 'nps', ctx],
        ['late', 'nps', ctx],
      ])
      expect(await store.findOfCustomer('other', 'c-17')).toEqual([])
      expect(await store.findOrdersOf('acme', 'c-17')).toEqual([{ ...order, id: 'o1' }])
      expect(await store.forgetCustomer('other', 'c-17')).toBe(0)
      expect(await store.forgetCustomer('acme', 'c-17')).toBe(2)
      expect(await store.findOrdersOf('acme', 'c-17')).toEqual([])
      expect(await store.findAsks('acme', 'c-17', NOW.getTime())).toEqual([])
    })

    test('an erasure holds until its day and is forgotten then', async () => {
      const store = await open()
      const [one, other] = [arrival(), arrival()]
      const until = new Date(NOW.getTime() + 1_000)
      await store.erase('acme', one.id, until)
      expect(await store.forgetErasures(until)).toBe(0)
      expect(await store.keep([one])).toEqual([{ id: one.id, state: 'gone' }])
      expect(await store.forgetErasures(new Date(until.getTime() + 1))).toBe(1)
      expect(await store.keep([one, other])).toMatchObject([{ state: 'kept' }, { state: 'kept' }])
    })

    test('settled days keep their counts when their answers are gone, and take no more', async () => {
      const store = await open()
      const on = (day: string) => arrival({ firstMs: Date.parse(`${day}T12:00:00Z`) })
      const old = ['2026-03-01', '2026-03-02', '2026-03-03'].map(on)
      await store.keep([...old, on('2026-03-04'), on(TODAY)])
      const tallies = async () => store.readTallies('nps', ...ALL)
      const before = await tallies()
      // two at a time, and the last call finds one
      expect(await store.settle('nps', '2026-03-04', 2)).toBe(2)
      expect(await store.recount('nps')).toBe(2)
      expect(await tallies()).toEqual(before)
      expect(await store.settle('nps', '2026-03-04', 2)).toBe(1)
      expect(await store.settle('nps', '2026-03-04', 2)).toBe(0)
      expect(await store.recount('nps')).toBe(2)
      expect(await tallies()).toEqual(before)
      const { responses } = await store.readResponses('nps', { commentedOnly: false, limit: 9 })
      expect(responses.map(({ day }) => day)).toEqual([TODAY, '2026-03-04'])
      expect(await store.keep([old[0]!, on('2026-03-03'), on('2026-03-04')])).toMatchObject([
        { state: 'refused', reason: 'this site keeps no answers of before 2026-03-04' },
        { state: 'refused' },
        { state: 'kept' },
      ])
      // an earlier day opens nothing again
      expect(await store.settle('nps', '2026-03-02', 2)).toBe(0)
      expect(await store.keep([on('2026-03-03')])).toMatchObject([{ state: 'refused' }])
    })

    test('tallies follow when a site changes its zone or its facets', async () => {
      const store = await open()
      const site = siteOf(SITE)!
      const late = Date.parse('2026-03-10T15:30:00Z')
      const one = arrival({ firstMs: late, ctx: { traits: { plan: 'gold', size: 'm' } } })
      await store.keep([one, { ...one, id: 'another' }, arrival()])
      const seoul = { ...site, zone: 'Asia/Seoul', facets: ['size'] }
      expect(await store.changeSite(site, seoul)).toBe(true)
      expect(await wholeOf(store, '2026-03-10')).toEqual({})
      expect(await wholeOf(store)).toMatchObject({ score: { 9: 3 } })
      const facets = async () =>
        (await store.readTallies('nps', ...ALL)).map(({ facet, value }) => `${facet}=${value}`)
      expect(await facets()).toContain('size=m')
      expect(await facets()).not.toContain('plan=gold')
      // an answer that is taken back is taken from where it was counted
      await store.keep([{ ...one, rev: 2, answers: { score: { r: 2, a: 1 } } }])
      expect(await wholeOf(store)).toMatchObject({ score: { 1: 1, 9: 2 } })
      const counted = await book(store)
      await store.recount('nps')
      expect(await book(store)).toBe(counted)
    })

    test('the 101st value of a facet counts as other, for good', async () => {
      const store = await open()
      const ofPlan = (plan: string) => arrival({ ctx: { traits: { plan } } })
      const plans = Array.from({ length: 102 }, (_, place) => `plan ${place}`)
      await store.keep(plans.flatMap((plan) => [ofPlan(plan), ofPlan(plan)]))
      await store.keep([ofPlan('plan 101')])
      const other = { facet: 'plan', value: 'other' }
      const [row] = await store.readTallies('nps', TODAY, TODAY, other)
      expect(row?.counts['score']).toEqual({ 9: 5 })
      const before = await book(store)
      await store.recount('nps')
      expect(await book(store)).toBe(before)
    })

    test('raw answers count the same as tallies', async () => {
      const store = await open()
      await store.keep([
        arrival({ ctx: { device: 'phone', visit: 'new' } }),
        arrival({ ctx: { device: 'phone', visit: 'returning' } }),
        arrival({ ctx: { device: 'desktop', visit: 'new' } }),
      ])
      const phone = { facet: 'device', value: 'phone' }
      const [stored] = await store.readTallies('nps', TODAY, TODAY, phone)
      const [raw] = await store.countRaw('nps', TODAY, TODAY, [phone])
      expect(raw?.counts).toEqual(stored?.counts)
      const both = await store.countRaw('nps', TODAY, TODAY, [
        phone,
        { facet: 'visit', value: 'new' },
      ])
      expect(both[0]?.counts['score']).toEqual({ 9: 1 })
    })

    test('bands of engagement count as facets, in tallies, raw and after a recount', async () => {
      const store = await open()
      const bands = { visits: '2-3', time: '10-59s', converted: 'no' } as const
      await store.keep([arrival({ ctx: { device: 'phone', ...bands } }), arrival()])
      const counted = await book(store)
      for (const [facet, value] of Object.entries(bands)) {
        const [row] = await store.readTallies('nps', TODAY, TODAY, { facet, value })
        expect(row?.counts['score']).toEqual({ 9: 1 })
        const wanted = [
          { facet, value },
          { facet: 'device', value: 'phone' },
        ]
        const [raw] = await store.countRaw('nps', TODAY, TODAY, wanted)
        expect(raw?.counts['score']).toEqual({ 9: 1 })
      }
      await store.recount('nps')
      expect(await book(store)).toBe(counted)
    })

    test('pages of responses hold each answered one once, newest first', async () => {
      const store = await open()
      const sent = Array.from({ length: 7 }, (_, place) =>
        // two share an instant, so that the cursor cannot rest on time alone
        arrival({ id: `r${place}`, firstMs: NOW.getTime() - 1_000 * Math.floor(place / 2) }),
      )
      await store.keep([...sent, arrival({ flags: 1, answers: {} })])
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await store.readResponses('nps', {
          commentedOnly: false,
          limit: 3,
          ...(cursor !== undefined && { cursor }),
        })
        seen.push(...page.responses.map(({ id }) => id))
        cursor = page.next
      } while (cursor !== undefined)
      expect(seen.toSorted()).toEqual(sent.map(({ id }) => id).toSorted())
      const at = new Map(sent.map(({ id, firstMs }) => [id, firstMs]))
      const times = seen.map((id) => at.get(id)!)
      expect(times).toEqual(times.toSorted((one, other) => other - one))
    })

    test('a page can hold those with a comment alone', async () => {
      const store = await open()
      await store.keep([arrival(), arrival({ id: 'c', answers: { why: { r: 1, a: 'late' } } })])
      const page = await store.readResponses('nps', { commentedOnly: true, limit: 10 })
      expect(page.responses.map(({ id }) => id)).toEqual(['c'])
    })

    test('days bound a page on both sides', async () => {
      const store = await open()
      const on = (id: string, day: string) =>
        arrival({ id, firstMs: Date.parse(`${day}T23:59:00Z`) })
      await store.keep([on('a', '2026-03-07'), on('b', '2026-03-08'), on('c', '2026-03-09')])
      const query = { commentedOnly: false, limit: 10, from: '2026-03-08', to: '2026-03-08' }
      const page = await store.readResponses('nps', query)
      expect(page.responses.map(({ id }) => id)).toEqual(['b'])
    })

    test('the first day is that of the first response that is counted', async () => {
      const store = await open()
      expect(await store.firstDayOf('nps')).toBeUndefined()
      await store.keep([arrival({ firstMs: Date.parse('2026-03-10T15:30:00Z') })])
      await store.keep([arrival({ firstMs: Date.parse('2026-02-03T15:30:00Z') })])
      expect(await store.firstDayOf('nps')).toBe('2026-02-03')
    })

    test('the revision grows when counts change and rests when they do not', async () => {
      const store = await open()
      const one = arrival()
      await store.keep([one])
      const before = await store.revisionOf('nps')
      await store.keep([one])
      expect(await store.revisionOf('nps')).toBe(before)
      await store.keep([arrival()])
      expect(await store.revisionOf('nps')).toBeGreaterThan(before)
    })

    test('publishing an edit makes the next version, publishing the same again does not', async () => {
      const store = await openEmpty()
      const site = siteOf({ id: 'acme' })!
      await store.addSite(site, NOW)
      const draft = { id: 's', questions: [{ id: 'score', kind: 'nps' }] } as const
      expect(await store.publish(site, draft, NOW)).toMatchObject({ ver: 1 })
      expect(await store.publish(site, draft, NOW)).toMatchObject({ ver: 1 })
      expect(await store.publish(site, { ...draft, name: 'New' }, NOW)).toMatchObject({ ver: 2 })
      const { versions } = await store.loadCatalog()
      expect(versions.map(({ survey }) => [survey.ver, survey.name])).toEqual([
        [1, 's'],
        [2, 'New'],
      ])
    })

    test('a question cannot change its scale under its id', async () => {
      const store = await open()
      const draft = { id: 'nps', questions: [{ id: 'score', kind: 'csat' }] } as const
      expect(await store.publish(siteOf({ id: 'acme' })!, draft, NOW)).toMatchObject({
        error:
          'questions[0].id: "score" was nps of 11 points, now csat of 5 points; give it a new id',
        refusal: { code: 'other_scale' },
      })
    })

    test('a question cannot ask about another horizon under its id, but under a new one', async () => {
      const store = await open()
      const site = siteOf({ id: 'acme' })!
      const asks = (id: string, days?: number) => ({
        id: 'again',
        questions: [{ id, kind: 'repurchase', ...(days !== undefined && { days }) } as const],
      })
      expect(await store.publish(site, asks('again'), NOW)).toMatchObject({ ver: 1 })
      // 30 days is what it asks about unless told otherwise
      expect(await store.publish(site, asks('again', 30), NOW)).toMatchObject({ ver: 2 })
      expect(await store.publish(site, asks('again', 365), NOW)).toMatchObject({
        error:
          'questions[0].id: "again" was repurchase of 5 points about 30 days, now repurchase of 5 points about 365 days; give it a new id',
      })
      expect(await store.publish(site, asks('year', 365), NOW)).toMatchObject({ ver: 3 })
    })

    test('a choice of one option cannot become one of several under its id, nor the other way', async () => {
      const store = await open()
      const site = siteOf({ id: 'acme' })!
      const options = ['a', 'b'].map((id) => ({ id, text: { en: id } }))
      const asks = (id: string, many?: true) => ({
        id: 'stop',
        questions: [{ id, kind: 'choice', options, ...(many && { many }) } as const],
      })
      expect(await store.publish(site, asks('one'), NOW)).toMatchObject({ ver: 1 })
      expect(await store.publish(site, asks('one', true), NOW)).toMatchObject({
        error:
          'questions[0].id: "one" was choice of one option, now choice of several options; give it a new id',
      })
      expect(await store.publish(site, asks('several', true), NOW)).toMatchObject({ ver: 2 })
      expect(await store.publish(site, asks('several'), NOW)).toHaveProperty('error')
    })

    test('an option cannot take the words of another, nor an end of a scale those of the other end', async () => {
      const store = await open()
      const site = siteOf({ id: 'acme' })!
      const choice = (words: Record<string, string>) => ({
        id: 'stop',
        questions: [
          {
            id: 'stop',
            kind: 'choice',
            options: Object.entries(words).map(([id, en]) => ({ id, text: { en } })),
          } as const,
        ],
      })
      const first = choice({ price: 'Too expensive', slow: 'Too slow' })
      expect(await store.publish(site, first, NOW)).toMatchObject({ ver: 1 })
      // put better it is the same option, and a new one may be beside it
      const better = choice({ price: 'The price', slow: 'Too slow', size: 'No size' })
      expect(await store.publish(site, better, NOW)).toMatchObject({ ver: 2 })
      expect(
        await store.publish(site, choice({ price: 'Too  slow', slow: 'Too expensive' }), NOW),
      ).toMatchObject({
        error:
          'questions[0].options[0]: "Too  slow" was option "slow", now "price", whose earlier answers said something else; keep each option its id, or give the question a new one',
        refusal: { code: 'swapped_options' },
      })
      // words an option had before are its own
      expect(await store.publish(site, first, NOW)).toMatchObject({ ver: 3 })

      const scale = (low: string, high: string, text = 'Was it easy?') => ({
        id: 'ease',
        questions: [
          { id: 'ease', kind: 'ces', text: { en: text }, low: { en: low }, high: { en: high } },
        ] as const,
      })
      expect(await store.publish(site, scale('Hard', 'Easy'), NOW)).toMatchObject({ ver: 1 })
      expect(await store.publish(site, scale('Very hard', 'Very easy'), NOW)).toMatchObject({
        ver: 2,
      })
      expect(await store.publish(site, scale('easy', 'hard'), NOW)).toMatchObject({
        error:
          'questions[0]: the ends of the scale of "ease" have changed places, so every rating would mean the opposite; give it a new id',
        refusal: { code: 'swapped_ends' },
      })
    })

    test('an id that was taken away comes back with its own words alone', async () => {
      const store = await open()
      const site = siteOf({ id: 'acme' })!
      const staff = { id: 'csat', kind: 'csat', text: { en: 'How was the staff?' } } as const
      const stop = (...options: (readonly [string, string])[]) =>
        ({
          id: 'stop',
          kind: 'choice',
          options: options.map(([id, en]) => ({ id, text: { en } })),
        }) as const
      const [a, b, c] = [
        ['a', 'Price'],
        ['b', 'Size'],
        ['c', 'Colour'],
      ] as const
      const publish = (...questions: SurveyDraft['questions']) =>
        store.publish(site, { id: 'again', questions }, NOW)
      expect(await publish(staff, stop(a, b, c))).toMatchObject({ ver: 1 })
      expect(await publish(stop(a, b))).toMatchObject({ ver: 2 })
      expect(await publish(stop(a, b, ['c', 'Shipping']))).toMatchObject({
        error:
          'questions[0].options[2]: "c" said "Colour" until it was taken away, and its answers are kept; give what is new another id',
        refusal: { code: 'reused_id' },
      })
      expect(await publish({ ...staff, text: { en: 'How was the box?' } })).toMatchObject({
        error: expect.stringContaining('questions[0]: "csat" said "How was the staff?"'),
      })
      expect(await publish(staff, stop(a, b, c))).toMatchObject({ ver: 3 })
    })

    test('a survey id of another site is refused', async () => {
      const store = await open()
      const site = siteOf({ id: 'other' })!
      await store.addSite(site, NOW)
      const draft = { id: 'nps', questions: [{ id: 'score', kind: 'nps' }] } as const
      expect(await store.publish(site, draft, NOW)).toHaveProperty('error')
    })

    test('of two that use one link, one succeeds', async () => {
      const { database } = (await open()).people
      const token = await makeLink(database, { kind: 'set_up' }, NOW)
      const spent = await Promise.all([0, 1].map(() => spendLink(database, token, NOW)))
      expect(spent.toSorted()).toEqual([false, true])
    })

    test('a link whose time is over opens nothing', async () => {
      const { database } = (await open()).people
      const token = await makeLink(database, { kind: 'reset', email: 'ann@acme.example' }, NOW)
      const late = new Date(NOW.getTime() + LINK_LIFE_MS.reset)
      expect(await findLink(database, token, NOW)).toEqual({
        kind: 'reset',
        email: 'ann@acme.example',
      })
      expect(await findLink(database, token, late)).toBeUndefined()
      expect(await spendLink(database, token, late)).toBe(false)
    })

    test('any order, repetition and loss of early messages give the same book as the last alone', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc
            .array(fc.nat({ max: 9 }), { minLength: 2, maxLength: 4 })
            .chain((seeds) =>
              fc.tuple(...seeds.map((_, place) => messages(`s${place}`.padEnd(22, 'x')))),
            ),
          fc.infiniteStream(fc.nat()),
          async (sessions, random) => {
            const draws = random[Symbol.iterator]()
            const draw = (below: number) => Number(draws.next().value) % below
            const lasts = sessions.map((session) => session.at(-1)!)
            const chaos = shuffle(
              sessions
                .flatMap((session) => [...session, ...session])
                .filter((one) => lasts.includes(one) || draw(3) > 0),
              draw,
            )
            const [plain, stormy, first] = [await open(), await open(), named()]
            await plain.keep([...first, ...lasts])
            await stormy.keep(first)
            for (const batch of batches(chaos, draw)) await stormy.keep(batch)
            expect(await book(stormy)).toBe(await book(plain))
            const before = await book(stormy)
            expect(await stormy.recount('nps')).toBe(first.length + sessions.length)
            expect(await book(stormy)).toBe(before)
          },
        ),
        { numRuns: 25 },
      )
    })

    test('days of a week of answers add up to the whole', async () => {
      const store = await open()
      const sent = Array.from({ length: 40 }, (_, place) =>
        arrival({ firstMs: NOW.getTime() - place * 4 * 3_600_000 }),
      )
      await store.keep(sent)
      const rows = await store.readTallies('nps', addDays(TODAY, -10), TODAY, {
        facet: '',
        value: '',
      })
      const counted = rows.reduce((sum, { counts }) => sum + (counts['score']?.['9'] ?? 0), 0)
      expect(counted).toBe(40)
    })
  })
}

function shuffle(list: readonly Arrival[], draw: (below: number) => number): Arrival[] {
  return list
    .map((one) => ({ one, at: draw(10_000) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

function batches(list: readonly Arrival[], draw: (below: number) => number): Arrival[][] {
  const found: Arrival[][] = []
  for (let start = 0; start < list.length;) {
    const size = 1 + draw(5)
    found.push(list.slice(start, start + size))
    start += size
  }
  return found
}
