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
