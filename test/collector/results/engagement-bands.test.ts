import { expect, test } from 'vitest'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

type Room = Awaited<ReturnType<typeof openCollector>>

const BUYER = { visits: '4-9', time: '1-3min', converted: 'yes' } as const
const LOOKER = { visits: '1', time: '<10s', converted: 'no' } as const
const PHONE = { device: 'phone', channel: 'tag' } as const

const rated = (a: number, ctx: object) =>
  snapshot({ answers: { score: { r: 1, a } }, ctx: { ...PHONE, ...ctx } })

async function openAnswered(countVisits = true) {
  const room = await openCollector({ site: { countVisits } })
  const buyers = [9, 9, 10].map((a) => rated(a, BUYER))
  const lookers = [2, 6].map((a) => rated(a, LOOKER))
  await room.sendProven([...buyers, ...lookers, rated(7, {})])
  return room
}

const results = async (room: Room, more = '') =>
  (await room.ask(`/api/surveys/nps/results?from=2026-03-11&to=2026-03-11${more}`)).json()

test('bands of engagement are facets of results, singly and together with others', async () => {
  const room = await openAnswered()
  const { questions } = await results(room)
  const tallies = Object.fromEntries(
    questions[0].segments.map((one: { facet: string; value: string; tally: object }) => [
      `${one.facet}=${one.value}`,
      one.tally,
    ]),
  )
  expect(tallies).toMatchObject({
    'visits=4-9': { 9: 2, 10: 1 },
    'visits=1': { 2: 1, 6: 1 },
    'time=1-3min': { 9: 2, 10: 1 },
    'time=<10s': { 2: 1, 6: 1 },
    'converted=yes': { 9: 2, 10: 1 },
    'converted=no': { 2: 1, 6: 1 },
  })
  const bought = await results(room, '&segment=converted:yes')
  expect(bought.questions[0].tally).toEqual({ 9: 2, 10: 1 })
  const both = await results(room, '&segment=converted:no&segment=device:phone')
  expect(both.questions[0].tally).toEqual({ 2: 1, 6: 1 })
})

test('an export has them in columns of their own', async () => {
  const room = await openAnswered()
  const csv = await (await room.ask('/api/surveys/nps/export?format=csv')).text()
  const [head = '', ...rows] = csv.replace('\uFEFF', '').replaceAll('"', '').trim().split('\r\n')
  const names = head.split(',')
  const bands = rows.map((row) =>
    ['visits', 'time', 'converted'].map((name) => row.split(',')[names.indexOf(name)]).join(),
  )
  expect(bands.toSorted()).toEqual(
    [...Array(3).fill('4-9,1-3min,yes'), ...Array(2).fill('1,<10s,no'), ',,'].toSorted(),
  )
})

test('nothing of them is kept where visits are not counted, nor of bands that there are not', async () => {
  const off = await openAnswered(false)
  const { responses } = await (await off.ask('/api/surveys/nps/responses')).json()
  expect(responses).toHaveLength(6)
  expect(responses.filter((one: object) => 'visits' in one || 'converted' in one)).toEqual([])
  const on = await openCollector({ site: { countVisits: true } })
  const bad = [{ ...BUYER, time: '2min' }, { ...BUYER, visits: 5 }, { visits: '1' }]
  await on.sendProven(bad.map((ctx) => rated(9, ctx)))
  const kept = await (await on.ask('/api/surveys/nps/responses')).json()
  expect(kept.responses).toHaveLength(3)
  expect(kept.responses.filter((one: object) => 'visits' in one)).toEqual([])
})

test('a trait of the owner’s own that is called alike goes first', async () => {
  const room = await openCollector({ site: { countVisits: true, facets: ['time'] } })
  await room.sendProven([
    rated(9, { ...BUYER, traits: { time: 'morning' } }),
    rated(8, { ...BUYER, traits: { time: 'morning' } }),
  ])
  const { questions } = await results(room)
  const values = questions[0].segments
    .filter(({ facet }: { facet: string }) => facet === 'time')
    .map(({ value }: { value: string }) => value)
  expect(values).toEqual(['morning'])
})
