import { describe, expect, test } from 'vitest'
import { ratingInLabel } from '#collector/exchange/import/rating-label.ts'
import { splitPicks } from '#collector/exchange/import/split-picks.ts'
import { check, inPieces, PLAIN, plainCsv, survey } from './support.ts'

describe('the rating that a label names', () => {
  test.each([
    ['10 - Extremely likely', '10'],
    ['Extremely likely - 10', '10'],
    ['Extremely likely (10)', '10'],
    ['0: Not at all likely', '0'],
    ['score: 9', '9'],
    ['9점', '9'],
    ['9分', '9'],
    ['5 stars', '5'],
    ['7', '7'],
    ['10 Extremely likely', '10'],
    ['Very unlikely 2', '2'],
    ['10 - Absolutely', '10'],
    ['3) neither', '3'],
    ['[4] gerne', '4'],
    ['8 Punkte', '8'],
    ['Rating: 9', '9'],
    ['Sehr zufrieden (5)', '5'],
    ['5: 매우 그렇다', '5'],
    ['0 = Not at all likely', '0'],
  ])('%s', (label, rating) => expect(ratingInLabel(label)).toBe(rating))

  test.each([
    ['-9', 'a code for a missing answer'],
    ['−9', 'the same with a minus sign'],
    ['-9 - No answer', 'the same with its label'],
    ['99 - Refused', 'a code without a sign'],
    ['5%', 'a share'],
    ['5 percent', 'a share'],
    ['Q9: not shown', 'the number of a question'],
    ['Q9', 'the number of a question'],
    ['9 of 10', 'two numbers'],
    ['8th time', 'an ordinal'],
    ['3.5 good', 'a decimal'],
    ['Very likely -10', 'a sign'],
    ['9 - 무응답', 'no answer, in Korean'],
    ['DK 8', 'no answer'],
    ['Prefer not to say 9', 'no answer'],
    ['Prefer not to say (9)', 'no answer'],
    ['Not asked 9', 'no answer'],
    ['k.A. 9', 'no answer, in German'],
    ['k. A. (9)', 'no answer, in German'],
    ['No opinion 0', 'no answer'],
    ['0 - no opinion', 'no answer'],
    ['9 = わからない', 'no answer, in Japanese'],
    ['8: 不知道', 'no answer, in Chinese'],
    ['Question 9', 'the number of a question'],
    ['Question: 9', 'the number of a question'],
    ['Page 7', 'the number of a page'],
    ['Wave 2', 'the number of a wave'],
    ['Version 9', 'the number of a version'],
    ['Option 4', 'the number of an option'],
    ['Branch 4', 'the number of anything'],
    ['9 hours', 'a time'],
    ['5 days', 'a time'],
    ['10분', 'a time, in Korean'],
    ['3 - days', 'a time'],
    ['Top 2', 'a place'],
    ['9 pct', 'a share'],
    ['5 €', 'a sum'],
  ])('%s is none: %s', (label) => expect(ratingInLabel(label)).toBe(undefined))
})

describe('scales without a middle', () => {
  const asked = (kind: 'csat' | 'ces') => ({
    survey: survey({ questions: [{ id: 'nps', kind }] }),
    mapping: PLAIN,
  })
  const file = (highest: number, n: number) =>
    plainCsv(Array.from({ length: n }, (_, i) => `${i},${1 + (i % highest)},,2024-01-01`))

  test.each([
    ['csat', 4, '1 to 5'],
    ['ces', 6, '1 to 7'],
  ] as const)('%s on 1–%i is not taken for %s', async (kind, highest, own) => {
    const { refusals } = await check(file(highest, 12), asked(kind))
    expect(refusals).toEqual([
      `"nps": nobody gave more than ${highest}, as on a scale that ends there, which cannot be scored as ${own}; if the question did offer ${own}, declare that scale.`,
    ])
  })

  test('who declares the scale is believed, and nine ratings say nothing', async () => {
    const declared = { ...asked('csat'), options: { scale: { low: 1, high: 5 } } }
    expect((await check(file(4, 12), declared)).refusals).toEqual([])
    expect((await check(file(4, 9), asked('csat'))).refusals).toEqual([])
    expect((await check(file(5, 12), asked('csat'))).refusals).toEqual([])
  })

  const LOOK = 'Look at what the other tool offered: as 1 to 5 it would be scored wrongly.'
  const aboutScale = async (csv: Parameters<typeof check>[0], order = asked('csat')) =>
    (await check(csv, order)).notes.filter((note) => note.includes('offered'))

  test('that nine ratings say nothing is said, and that one 5 of 201 may be a stray', async () => {
    expect(await aboutScale(file(4, 9))).toEqual([
      `"nps": none of 9 gave more than 4, and so few do not show whether that is where the scale ended. ${LOOK}`,
    ])
    const stray = plainCsv(
      Array.from({ length: 201 }, (_, i) => `${i},${i === 0 ? 5 : 1 + (i % 4)},,2024-01-01`),
    )
    expect(await aboutScale(stray)).toEqual([
      `"nps": 1 of 201 gave more than 4, as on a scale that ends there with a few strays. ${LOOK}`,
    ])
    expect(await aboutScale(file(5, 205))).toEqual([])
  })

  test('a few ratings from 0 to 5 are looked at before they are an NPS', async () => {
    const ratings = plainCsv(Array.from({ length: 12 }, (_, i) => `${i},${i % 6},,2024-01-01`))
    const nps = { survey: survey({ questions: [{ id: 'nps', kind: 'nps' }] }), mapping: PLAIN }
    expect(await aboutScale(ratings, nps)).toEqual([
      expect.stringContaining('"nps": none of 12 gave more than 8'),
    ])
  })
})

describe('several picks in one cell', () => {
  const known = new Map(['비싸요', '배송', 'too dear, for me', 'price', 'other'].map((t) => [t, t]))

  test.each([
    ['비싸요, 배송', ['비싸요', '배송']],
    ['비싸요;배송', ['비싸요', '배송']],
    ['배송、비싸요', ['배송', '비싸요']],
    ['Too dear, for me, price', ['Too dear, for me', 'price']],
    ['price, it was late, and wet', ['price', 'it was late, and wet']],
    ['it was late, and wet, price', ['it was late, and wet', 'price']],
    ['pricey, price', ['pricey', 'price']],
    ['one; two', ['one', 'two']],
    ['비싸요 / 배송', ['비싸요', '배송']],
    ['price/배송', ['price', '배송']],
    ['Price & 배송', ['Price', '배송']],
    ['price\t배송', ['price', '배송']],
    ["['price', '배송']", ['price', '배송']],
    ['{price,배송}', ['price', '배송']],
    ['{"too dear, for me",price}', ['too dear, for me', 'price']],
    ['"Too dear, for me", price', ['Too dear, for me', 'price']],
    ["['too dear, for me', 'price']", ['too dear, for me', 'price']],
    ['price/quality', ['price/quality']],
    ['price & how late it was', ['price & how late it was']],
    ['[none of these]', ['[none of these]']],
    ['', []],
  ])('%s', (text, parts) => expect(splitPicks(text, known)).toEqual(parts))

  test('what is not an option is refused where the question offers no other', async () => {
    const options = [
      { id: 'a', text: { ko: '비싸요' } },
      { id: 'b', text: { ko: '배송' } },
    ]
    const asked = survey({ questions: [{ id: 'nps', kind: 'choice', many: true, options }] })
    const rows = plainCsv(['1,"비싸요, 배송",,2024-01-01', '2,"배송, 색",,2024-01-01'])
    const found = await check(rows, {
      survey: asked,
      mapping: { at: 'at', answers: { nps: 'score' } },
    })
    expect(found.preview[0]!.answers['nps']).toEqual({ a: ['a', 'b'] })
    expect(found.problems.first[0]!.cause).toBe('is no option of the question: "색"')
  })
})

describe('JSON whose records differ', () => {
  const event = (uuid: string, response: string, more: object = {}) => ({
    uuid,
    event: 'survey sent',
    timestamp: `2025-03-0${uuid}T10:00:00Z`,
    distinct_id: uuid,
    properties: { $survey_id: 's1', $survey_response: response, ...more },
  })

  test('a column that only a later record has is read', async () => {
    const events = [
      { uuid: '9', event: 'survey shown', timestamp: '2025-03-01T10:00:00Z', properties: {} },
      event('1', '9'),
      event('2', '2', { $survey_response_1: 'too slow' }),
    ]
    const found = await check(inPieces(JSON.stringify(events)))
    expect(found).toMatchObject({ source: 'posthog', ready: 2, left: { filtered: 1 } })
    expect(found.preview[1]!.answers['why']).toEqual({ a: 'too slow' })
  })

  test('a null in the first record hides nothing of the others', async () => {
    const records = [
      { id: '1', survey_type: 'nps', score: 9, created_at: 1713504860, person_properties: null },
      {
        id: '2',
        survey_type: 'nps',
        score: 3,
        comment: 'langsam',
        created_at: 1713591260,
        person_properties: { plan: 'gold', 'Delighted Device Type': 'Mobile' },
      },
    ]
    const found = await check(inPieces(JSON.stringify(records)))
    expect(found.source).toBe('delighted')
    expect(found.preview[1]).toMatchObject({
      answers: { why: { a: 'langsam' } },
      ctx: { device: 'phone', traits: { plan: 'gold' } },
    })
  })

  test.each([
    ['a page of an API', (list: unknown) => ({ next: null, results: list })],
    ['two levels down', (list: unknown) => ({ data: { items: list }, total: 2 })],
    ['another list beside it', (list: unknown) => ({ errors: [{}], rows: list })],
  ])('the list is found inside %s', async (_, wrap) => {
    const found = await check(inPieces(JSON.stringify(wrap([event('1', '9'), event('2', '0')]))))
    expect(found).toMatchObject({ source: 'posthog', ready: 2 })
  })

  test('one record alone is no envelope, whatever lists it holds', async () => {
    const record = { id: 1, score: 9, created_at: 1713504860, tags: [{ id: 1 }, { id: 2 }] }
    const mapping = { key: 'id', rating: 'score', at: 'created_at' }
    expect(await check(inPieces(JSON.stringify(record)), { mapping })).toMatchObject({ ready: 1 })
  })

  test('a misspelt column is named, as of any table', async () => {
    const file = inPieces(JSON.stringify([{ id: 1, score: 9, at: '2024-01-01' }]))
    await expect(check(file, { mapping: { ...PLAIN, comment: 'coment' } })).rejects.toThrow(
      'The file has no column "coment"; it has "id", "score", "at".',
    )
  })

  test('a record nested beyond all sense is refused, not followed', async () => {
    const deep = `[{"id":1,"score":9,"at":"2024-01-01","x":${'['.repeat(150_000)}${']'.repeat(150_000)}}]`
    await expect(check(inPieces(deep, 65_536), { mapping: PLAIN })).rejects.toThrow(
      'A record is nested deeper than 64 levels.',
    )
  })
})

describe('answers that a tool tells step by step', () => {
  const step = (uuid: string, submission: string, minute: number, properties: object) => ({
    uuid,
    event: 'survey sent',
    timestamp: `2025-03-01T10:0${minute}:00Z`,
    distinct_id: submission,
    properties: { $survey_id: 's1', $survey_submission_id: submission, ...properties },
  })

  test('count by the newest step, finished or not, in whatever order', async () => {
    const steps = [
      step('c', 'two', 2, { $survey_response: '1', $survey_completed: false }),
      step('b', 'one', 1, {
        $survey_response: '9',
        $survey_response_1: 'nice',
        $survey_completed: true,
      }),
      step('a', 'one', 0, { $survey_response: '9', $survey_completed: false }),
      step('d', 'three', 3, { $survey_response: '2', $survey_completed: false }),
    ]
    const found = await check(inPieces(JSON.stringify(steps)))
    expect(found).toMatchObject({
      ready: 3,
      left: { repeated: 1 },
      tallies: { nps: { 1: 1, 2: 1, 9: 1 } },
    })
    expect(found.preview[1]!.answers['why']).toEqual({ a: 'nice' })
  })

  test('answers under the ids of their questions are read', async () => {
    const asked = [
      { id: 'a3071551-d599-4eeb-9ffe-69e93dc647b6', question: 'How likely?' },
      { id: 'b3071551-d599-4eeb-9ffe-69e93dc647b7', question: 'Why?' },
    ]
    const event = step('a', 'one', 0, {
      $survey_questions: asked,
      [`$survey_response_${asked[1]!.id}`]: 'slow',
      [`$survey_response_${asked[0]!.id}`]: '3',
    })
    const found = await check(inPieces(JSON.stringify([event])))
    expect(found.preview[0]!.answers).toEqual({ nps: { a: 3 }, why: { a: 'slow' } })
  })
})
