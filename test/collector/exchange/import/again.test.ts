import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { checkImport } from '#collector/exchange/import/check.ts'
import type { ImportOrder } from '#collector/exchange/import/plan.ts'
import { undoImport } from '#collector/exchange/import/undo.ts'
import { writeImport } from '#collector/exchange/import/write.ts'
import type { Store } from '#collector/store/store.ts'
import type { SurveyDraft } from '#shared/survey.ts'
import { aSite } from '../../../support/a-survey.ts'
import { openStore, published } from '../support.ts'
import { inPieces, NOW, plan, SITE } from './support.ts'

const ALL = ['1995-01-01', '2100-01-01'] as const

async function bring(store: Store, text: string, over: Partial<ImportOrder> = {}) {
  const { newest } = await published(store)
  const made = await plan(inPieces(text), { survey: newest, ...over })
  const check = await checkImport(made, undefined, store)
  const written = await writeImport(made, check, store)
  const { new: fresh, known, changed } = check.states
  // the rehearsal says what then happens
  expect([written.record.stored, written.known, written.changed]).toEqual([fresh, known, changed])
  return { ...written, states: check.states }
}

const ratings = async (store: Store) => {
  const rows = await store.readTallies('nps', ...ALL)
  const counts: Record<string, number> = {}
  for (const { facet, counts: day } of rows) {
    if (facet !== '') continue
    for (const [rating, n] of Object.entries(day['nps'] ?? {})) {
      counts[rating] = (counts[rating] ?? 0) + n
    }
  }
  return counts
}

const TYPEFORM = [
  '#,How likely?,Why?,Response Type,Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID,Tags',
  't1,9,fast,completed,2024-10-05 02:39:31,,2024-10-05 02:41:38,n1,',
  't2,0,slow,completed,2024-10-06 02:39:31,,2024-10-06 02:41:38,n2,',
].join('\n')
const GROWN = `${TYPEFORM}\nt3,10,,completed,2024-10-07 02:39:31,,2024-10-07 02:41:38,n3,`

describe('a table whose keys are those of another', () => {
  const table = (year: number, ...scores: readonly number[]) =>
    [
      'id,score,at',
      ...scores.map((score, i) => `${i + 1},${score},${year}-05-0${i + 1} 10:00`),
    ].join('\n')
  const KEYED = { key: 'id', rating: 'score', at: 'at' }

  test('is refused, and taken beside it under a name of its own', async () => {
    const store = await openStore()
    await bring(store, table(2024, 9, 10, 0), { mapping: KEYED })
    const { newest } = await published(store)
    const other = table(2025, 1, 2, 3)
    const made = await plan(inPieces(other), { survey: newest, mapping: KEYED })
    const check = await checkImport(made, undefined, store)
    expect(check.refusals.join()).toContain('3 rows have the keys of answers that are there')
    await bring(store, other, { mapping: { ...KEYED, name: '2025' } })
    expect(await ratings(store)).toEqual({ 0: 1, 1: 1, 2: 1, 3: 1, 9: 1, 10: 1 })
  })

  test('is none where few answers were corrected, or all times read in another zone', async () => {
    const store = await openStore()
    await bring(store, table(2024, 9, 10, 0), { mapping: KEYED })
    const corrected = table(2024, 9, 10, 7).replace('05-03', '06-03')
    expect((await bring(store, corrected, { mapping: KEYED })).states.changed).toBe(1)
    const later = { mapping: { ...KEYED, at: { column: 'at', zone: '-05:00' } } }
    expect((await bring(store, corrected, later)).states).toEqual({ new: 0, known: 3, changed: 0 })
    expect(await ratings(store)).toEqual({ 7: 1, 9: 1, 10: 1 })
  })
})

describe('importing again adds only what is new', () => {
  test('when the survey has grown by a question since', async () => {
    const store = await openStore()
    const rated: SurveyDraft = { id: 'nps', questions: [{ id: 'nps', kind: 'nps' }] }
    await store.publish(aSite(SITE), rated, NOW)
    await bring(store, TYPEFORM, { mapping: { rating: 'How likely?' } })
    const both: SurveyDraft = {
      id: 'nps',
      questions: [...rated.questions, { id: 'why', kind: 'comment' }],
    }
    await store.publish(aSite(SITE), both, NOW)
    const again = await bring(store, GROWN)
    // the words are new to the two that were there
    expect(again.states).toEqual({ new: 1, known: 0, changed: 2 })
    expect(await ratings(store)).toEqual({ 0: 1, 9: 1, 10: 1 })
    const words = (await store.readOldest('nps', { limit: 9 }))!.responses.map(
      (r) => r.answers['why'],
    )
    expect(words).toEqual(['fast', 'slow', undefined])
  })

  test('when another mapping leaves a column out: what is there stays', async () => {
    const store = await openStore()
    const csv = 'id,score,why,at\n1,9,good,2024-01-01\n2,0,bad,2024-01-02'
    const mapping = { key: 'id', rating: 'score', at: 'at' }
    await bring(store, csv, { mapping: { ...mapping, comment: 'why' } })
    expect((await bring(store, csv, { mapping })).states).toEqual({ new: 0, known: 2, changed: 0 })
    expect((await store.readOldest('nps', { limit: 1 }))!.responses[0]!.answers['why']).toBe('good')
  })

  test('when the tool names its columns otherwise, or hands out JSON', async () => {
    const store = await openStore()
    await bring(store, 'ID,Survey type,Score,Comment,Created at\n7,nps,9,ok,1713418460')
    await bring(
      store,
      'Response ID,Survey Type,Score,Comment,Response Created At\n7,nps,9,ok,2024-04-18T05:34:20Z',
    )
    const json = [
      { id: '8', survey_type: 'nps', score: 2, comment: null, created_at: 1713418461 },
      { id: '7', survey_type: 'nps', score: 9, comment: 'ok', created_at: 1713418460 },
    ]
    expect((await bring(store, JSON.stringify(json))).states).toEqual({
      new: 1,
      known: 1,
      changed: 0,
    })
    expect(await ratings(store)).toEqual({ 2: 1, 9: 1 })
  })

  test('when a file without keys comes in another format', async () => {
    const store = await openStore()
    const mapping = { rating: 'score', at: 'at' }
    await bring(store, 'score,at,plan\n9,2024-01-01 10:00:00,\n9,2024-01-01 10:00:00,', { mapping })
    const json = [
      { score: 9, at: '2024-01-01T01:00:00Z' },
      { score: 9, at: '2024-01-01T01:00:00.000Z' },
      { score: 1, at: '2024-01-02T01:00:00Z' },
    ]
    const again = await bring(store, JSON.stringify(json), { mapping })
    expect(again.states).toEqual({ new: 1, known: 2, changed: 0 })
  })
})

describe('a row that the tool changed since', () => {
  const csv = (score: number) => `id,score,at\n1,${score},2024-01-01\n2,5,2024-01-01`
  const mapping = { key: 'id', rating: 'score', at: 'at' }

  test.each([
    [2, 9],
    [9, 2],
  ])('from %i to %i is changed, and undo brings back what it was', async (before, after) => {
    const store = await openStore()
    await bring(store, csv(before), { mapping })
    const tallies = await store.readTallies('nps', ...ALL)
    const second = await bring(store, csv(after), { mapping })
    expect(second.states).toEqual({ new: 0, known: 1, changed: 1 })
    expect(await ratings(store)).toEqual({ 5: 1, [after]: 1 })
    await undoImport(store, second.record.id)
    expect(await store.readTallies('nps', ...ALL)).toEqual(tallies)
  })

  test('imports can be undone in any order', async () => {
    const store = await openStore()
    const [one, two, three] = [
      await bring(store, csv(1), { mapping }),
      await bring(store, csv(2), { mapping }),
      await bring(store, csv(3), { mapping }),
    ]
    await undoImport(store, two.record.id)
    expect(await ratings(store)).toEqual({ 3: 1, 5: 1 })
    // the third gave this row as well: it is its own now
    await undoImport(store, one.record.id)
    expect(await ratings(store)).toEqual({ 3: 1 })
    await undoImport(store, three.record.id)
    expect(await ratings(store)).toEqual({})
    expect(await store.readTallies('nps', ...ALL)).toEqual([])
  })
})

/** A rehearsed and stored file, and how many people are counted after it. */
async function bringAll(files: readonly (readonly [string, Partial<ImportOrder>?])[]) {
  const store = await openStore()
  const states = []
  for (const [text, over = {}] of files) states.push((await bring(store, text, over)).states)
  const counts = Object.values(await ratings(store)).reduce((sum, n) => sum + n, 0)
  const { responses } = (await store.readOldest('nps', { limit: 99 }))!
  return { states, people: counts, responses }
}

const NONE = { new: 0, known: 0, changed: 0 }

describe('a file that tells people apart by another key', () => {
  const events = (names: readonly string[]) => {
    const rows = [
      ['u1', '2025-03-01T10:00:00Z', '9', 's1', 'p1'],
      ['u2', '2025-03-01T10:00:05Z', '3', 's2', 'p2'],
      ['u3', '2025-03-02T10:00:00Z', '10', 's3', 'p3'],
    ]
    const columns: Record<string, (row: string[]) => string> = {
      uuid: ([uuid = '']) => uuid,
      event: () => 'survey sent',
      timestamp: ([, at = '']) => at,
      distinct_id: (row) => row[4] ?? '',
      'properties.$survey_response': ([, , rating = '']) => rating,
      'properties.$survey_submission_id': (row) => row[3] ?? '',
    }
    return (count: number) =>
      [names, ...rows.slice(0, count).map((row) => names.map((name) => columns[name]!(row)))]
        .map((cells) => cells.join(','))
        .join('\n')
  }
  const plain = ['uuid', 'event', 'timestamp', 'distinct_id', 'properties.$survey_response']
  const joined = [...plain, 'properties.$survey_submission_id']

  test('PostHog without the submission first, with it afterwards', async () => {
    const { states, people } = await bringAll([[events(plain)(2)], [events(joined)(3)]])
    expect(states[1]).toEqual({ new: 1, known: 2, changed: 0 })
    expect(people).toBe(3)
  })

  test('PostHog with the submission alone, then without: refused, since steps would be people', async () => {
    const store = await openStore()
    await bring(store, events(joined)(2))
    const { newest } = await published(store)
    const found = await checkImport(
      await plan(inPieces(events(plain)(3)), { survey: newest }),
      undefined,
      store,
    )
    expect(found.refusals).toEqual([
      expect.stringContaining('told apart by $survey_submission_id, which this file does not have'),
    ])
  })

  test('steps that were imported one by one are the one answer they belong to', async () => {
    const step = (uuid: string, at: string, rating: string, why: string, submission?: string) => ({
      uuid,
      event: 'survey sent',
      timestamp: at,
      distinct_id: 'p1',
      properties: {
        $survey_response: rating,
        ...(why && { $survey_response_1: why }),
        ...(submission && { $survey_submission_id: submission }),
      },
    })
    const first = [step('u1', '2025-03-01T10:00:00Z', '9', '')]
    const both = [
      step('u2', '2025-03-01T10:00:09Z', '9', 'fast', 's1'),
      step('u1', '2025-03-01T10:00:00Z', '9', '', 's1'),
    ]
    const { states, responses } = await bringAll([[JSON.stringify(first)], [JSON.stringify(both)]])
    expect(states[1]).toEqual({ ...NONE, changed: 1 })
    expect(responses.map(({ answers }) => answers)).toEqual([{ nps: 9, why: 'fast' }])
  })

  const DELIGHTED = 'Survey type,Score,Comment,Created at'
  test('Delighted by its permalink, then by ID and permalink, and the other way round', async () => {
    const link = `${DELIGHTED},Permalink\nnps,9,ok,1713418460,https://d.example/r/7`
    const both = JSON.stringify([
      {
        id: '7',
        survey_type: 'nps',
        score: 9,
        comment: 'ok',
        created_at: 1713418460,
        permalink: 'https://d.example/r/7',
      },
    ])
    for (const files of [
      [link, both],
      [both, link],
      [link, both, link],
    ]) {
      const { people, states } = await bringAll(files.map((text) => [text]))
      expect([people, states.at(-1)]).toEqual([1, { ...NONE, known: 1 }])
    }
  })

  test('recognised first, mapped by hand afterwards, and the other way round', async () => {
    const csv = `ID,${DELIGHTED}\n7,nps,9,ok,1713418460\n8,nps,2,,1713418461`
    const mapping = { key: 'ID', rating: 'Score', comment: 'Comment', at: 'Created at' }
    const byHand = { from: 'mapping', mapping }
    expect((await bringAll([[csv], [csv, byHand]])).states[1]).toEqual({ ...NONE, known: 2 })
    expect((await bringAll([[csv, byHand], [csv]])).states[1]).toEqual({ ...NONE, known: 2 })
  })

  test('without a key by hand, and the other way round', async () => {
    const csv = `ID,${DELIGHTED}\n7,nps,9,ok,1713418460\n8,nps,9,ok,1713418460`
    const byHand = {
      from: 'mapping',
      mapping: { rating: 'Score', comment: 'Comment', at: 'Created at' },
    }
    expect((await bringAll([[csv], [csv, byHand]])).states[1]).toEqual({ ...NONE, known: 2 })
    expect((await bringAll([[csv, byHand], [csv]])).states[1]).toEqual({ ...NONE, known: 2 })
  })

  test('the same key of another row is another person', async () => {
    // the first row's ticket is the second row's id
    const one = 'id,score,at\n5,9,2024-01-01 10:00:00'
    const two = 'id,ticket number,score,at\n7,5,2,2024-01-02 10:00:00'
    const { people } = await bringAll([
      [one],
      [two, { mapping: { key: ['id', 'ticket number'], rating: 'score', at: 'at' } }],
    ])
    expect(people).toBe(2)
  })

  test('names keep the keys of two shops apart', async () => {
    const csv = 'id,score,at\n5,9,2024-01-01'
    const of = (name: string) => ({
      from: 'mapping',
      mapping: { name, key: 'id', rating: 'score', at: 'at' },
    })
    const { people } = await bringAll([
      [csv, of('north')],
      [csv, of('south')],
      [csv, of('south')],
    ])
    expect(people).toBe(2)
  })
})

describe('a file without keys', () => {
  test.each([
    [
      'columns in another order',
      'Timestamp,why,score\n2024-01-01 10:00:00,ok,9\n2024-01-02 10:00:00,bad,1',
    ],
    [
      'a column more',
      'Timestamp,score,why,Form version\n2024-01-01 10:00:00,9,ok,v1\n2024-01-02 10:00:00,1,bad,v1',
    ],
    ['a question less', 'Timestamp,score\n2024-01-01 10:00:00,9\n2024-01-02 10:00:00,1'],
  ])('%s', async (_, second) => {
    const first = 'Timestamp,score,why\n2024-01-01 10:00:00,9,ok\n2024-01-02 10:00:00,1,bad'
    const { states, people } = await bringAll([[first], [second], [first]])
    expect(states.slice(1)).toEqual([
      { ...NONE, known: 2 },
      { ...NONE, known: 2 },
    ])
    expect(people).toBe(2)
  })

  test('people alike in one file stay as many as they are', async () => {
    const row = '2024-01-01,9'
    const file = (count: number) =>
      ['at,score', ...Array.from({ length: count }, () => row)].join('\n')
    const { states, people } = await bringAll([[file(2)], [file(3)]])
    expect(states[1]).toEqual({ new: 1, known: 2, changed: 0 })
    expect(people).toBe(3)
  })
})

describe('steps of one answer, which PostHog writes one by one', () => {
  const sent = (uuid: string, second: number, answers: object) => ({
    uuid,
    event: 'survey sent',
    timestamp: `2025-03-01T10:00:0${second}Z`,
    distinct_id: 'p1',
    properties: { $survey_submission_id: 's1', ...answers },
  })
  const rated = { $survey_response: '9' }
  const reasoned = { ...rated, $survey_response_1: 'fast' }

  test('an older file does not take the newer words away', async () => {
    const old = JSON.stringify([sent('u1', 1, { $survey_response: '3' })])
    const all = JSON.stringify([sent('u1', 1, { $survey_response: '3' }), sent('u2', 2, reasoned)])
    const { states, responses } = await bringAll([[all], [old], [all]])
    expect(states.slice(1)).toEqual([
      { ...NONE, known: 1 },
      { ...NONE, known: 1 },
    ])
    expect(responses[0]!.answers).toEqual({ nps: 9, why: 'fast' })
  })

  test('of two at the same instant the fuller counts, whichever stands first', async () => {
    const pair = [sent('u2', 1, reasoned), sent('u1', 1, rated)]
    for (const events of [pair, pair.toReversed()]) {
      const { responses } = await bringAll([[JSON.stringify(events)]])
      expect(responses.map(({ answers }) => answers)).toEqual([{ nps: 9, why: 'fast' }])
    }
  })
})

describe('long numbers as keys', () => {
  const mapping = { key: 'id', rating: 'score', comment: 'c', at: 'at' }
  const json =
    '[{"id":1234567890123456789,"at":"2024-03-01T10:00:00Z","score":9,"c":"x"},' +
    '{"id":1234567890123456790,"at":"2024-03-01T10:01:00Z","score":1,"c":"y"}]'

  test('of JSON are taken digit by digit, and are those of the CSV', async () => {
    const csv =
      'id,at,score,c\n1234567890123456789,2024-03-01T10:00:00Z,9,x\n1234567890123456790,2024-03-01T10:01:00Z,1,y'
    const { states, people } = await bringAll([
      [json, { mapping }],
      [csv, { mapping }],
    ])
    expect(states).toEqual([
      { ...NONE, new: 2 },
      { ...NONE, known: 2 },
    ])
    expect(people).toBe(2)
  })

  test('that a spreadsheet has rounded are refused', async () => {
    const csv = 'id,at,score,c\n1.23457E+18,2024-03-01,9,x\n1.23457E+18,2024-03-02,1,y'
    const found = await checkImport(await plan(inPieces(csv), { mapping }))
    expect(found.problems.first).toEqual([
      { line: 2, column: 'id', cause: expect.stringContaining('that a spreadsheet has rounded') },
      { line: 3, column: 'id', cause: expect.stringContaining('that a spreadsheet has rounded') },
    ])
  })
})

test('what was stored while all cells were the key is known', async () => {
  const store = await openStore()
  const csv = 'Timestamp,score,why,Form\n2024-01-01 10:00:00,9,ok,v1\n2024-01-01 10:00:00,9,ok,v1'
  const { newest } = await published(store)
  const made = await plan(inPieces(csv), { survey: newest })
  const id = await store.beginImport(
    {
      site: 'acme',
      survey: 'nps',
      ver: 1,
      source: made.source,
      firstDay: '2024-01-01',
      lastDay: '2024-01-01',
      notes: [],
      identity: 2,
    },
    NOW,
  )
  // recorded from the version that made them: the text of an id is the space, then all cells
  const second = String(Date.parse('2024-01-01T10:00:00+09:00') / 1000)
  const text = ['import 2', 'acme', 'nps', made.source, ''].join('\0')
  const cells = `cells\n${[second, '9', 'ok', 'v1'].join('\u001f')}`
  const former = [cells, `${cells}\0${1}`].map((key) =>
    createHash('sha256')
      .update(text + key)
      .digest('base64url')
      .replace(/^-+/, '')
      .slice(0, 22),
  )
  await store.keepImported(
    id,
    former.map((one) => ({
      site: 'acme',
      survey: 'nps',
      id: one,
      ver: 1,
      rev: 1,
      flags: 13,
      marks: 0,
      firstMs: Number(second) * 1000,
      answers: { nps: { r: 1, a: 9 }, why: { r: 1, a: 'ok' } },
      ctx: { channel: 'import' },
    })),
  )
  await store.endImport(id)
  expect((await bring(store, csv)).states).toEqual({ ...NONE, known: 2 })
})
