import { describe, expect, test } from 'vitest'
import { checkImport } from '#collector/exchange/import/check.ts'
import { isClean } from '#collector/exchange/import/import-check.ts'
import type { Survey } from '#shared/survey.ts'
import { check, fixture, inPieces, plan, survey } from './support.ts'

const WORDED: Partial<Survey> = {
  questions: [
    { id: 'nps', kind: 'nps', text: { en: 'How likely are you to recommend us?' } },
    { id: 'why', kind: 'comment', text: { en: 'What is the main reason for your score?' } },
  ],
}

describe('delighted', () => {
  test('five columns, two days, one other survey and one repeated row are told apart', async () => {
    const found = await check(fixture('delighted.csv'))
    expect(found.source).toBe('delighted')
    expect(isClean(found)).toBe(true)
    expect(found).toMatchObject({
      rows: 6,
      ready: 4,
      left: { filtered: 1, unanswered: 0, repeated: 1 },
      tallies: { nps: { 0: 1, 7: 1, 9: 1, 10: 1 } },
      first: '2024-04-18T05:34:20.000Z',
      last: '2024-04-19T00:00:02.000Z',
    })
    // heading 1, then 101 on 2, 102 on 3 and 4, 103 on 5, 104 on 6, 103 again on 7
    expect(found.repeats).toEqual(['line 7 repeats the key of line 5'])
  })

  test('what is known of the shopper comes along, the query of the page does not', async () => {
    const { preview } = await check(fixture('delighted.csv'))
    expect(preview[0]).toMatchObject({
      line: 2,
      at: new Date('2024-04-18T05:34:20Z'),
      answers: { nps: { a: 10 }, why: { a: 'Fast delivery, thank you' } },
      ctx: {
        channel: 'import',
        customer: 'ana@example.com',
        lang: 'es',
        page: 'https://shop.example/thanks',
        device: 'phone',
        traits: { plan: 'gold' },
      },
    })
    expect(preview[1]!.answers['why']).toEqual({ a: 'Never again.\nIt arrived broken.' })
    expect(preview[3]!.answers['why']).toEqual({ a: 'She said "great", =SUM(A1)' })
  })

  test('the JSON of its API is read too', async () => {
    const found = await check(fixture('delighted-api.json'))
    expect(found.source).toBe('delighted')
    expect(found.preview.map(({ answers, ctx }) => [answers['nps']!.a, ctx.traits])).toEqual([
      [10, { plan: 'gold' }],
      [3, undefined],
    ])
    expect(found.preview[1]).toMatchObject({
      line: 3,
      at: new Date(1_713_418_461_000),
      answers: { why: { a: 'late, "very" late\n[sic] }' } },
    })
  })

  test('an anonymous survey takes no customer and no trait, and says so', async () => {
    const found = await check(fixture('delighted.csv'), { survey: survey({ anonymous: true }) })
    expect(found.preview[0]!.ctx).not.toHaveProperty('customer')
    expect(found.preview[0]!.ctx).not.toHaveProperty('traits')
    expect(found.notes).toContain('The survey is anonymous: no customer or trait is taken.')
  })

  test('its CES on 1 to 5 does not pass for one on 1 to 7', async () => {
    const asks7 = survey({ questions: [{ id: 'ces', kind: 'ces' }] })
    await expect(check(fixture('delighted.csv'), { survey: asks7 })).rejects.toThrow(
      `The file's ratings are 1 to 5, but "ces" is asked on 1 to 7: publish a survey that asks on their scale, and import into that.`,
    )
  })

  test('a file of another kind than the survey is refused as a whole', async () => {
    const csv = 'ID,Survey type,Score,Comment,Created at\n1,csat,5,,1713418460'
    const found = await check(inPieces(csv))
    expect(found.refusals).toEqual([
      "The file holds no answer that could be stored (1 rows are of another kind than the survey's, 0 hold no answer).",
    ])
  })
})

describe('formbricks', () => {
  test('questions are matched by wording, times are UTC, empty responses are left out', async () => {
    const found = await check(fixture('formbricks.csv'), { survey: survey(WORDED) })
    expect(found).toMatchObject({
      source: 'formbricks',
      ready: 2,
      left: { unanswered: 1 },
      first: '2025-06-15T10:00:00.000Z',
    })
    expect(found.preview[0]).toMatchObject({
      answers: { nps: { a: 9 }, why: { a: '좋아요 👍' } },
      ctx: { customer: 'user-1', device: 'desktop', traits: { plan: 'gold' } },
    })
  })

  test('with one rating and one comment on both sides, order is enough', async () => {
    const found = await check(fixture('formbricks.csv'))
    expect(found.columns).toEqual({
      nps: '1. How likely are you to recommend us?',
      why: '2. What is the main reason for your score?',
    })
  })

  test('of three questions and two columns nothing is guessed', async () => {
    const three = survey({
      questions: [
        { id: 'nps', kind: 'nps' },
        { id: 'why', kind: 'comment' },
        { id: 'more', kind: 'comment' },
      ],
    })
    await expect(check(fixture('formbricks.csv'), { survey: three })).rejects.toThrow(
      'Which column answers which question of survey "nps"?',
    )
  })
})

test('typeform: the token is the key, hidden fields are no questions', async () => {
  const found = await check(fixture('typeform.csv'))
  expect(found).toMatchObject({
    source: 'typeform',
    ready: 2,
    first: '2024-10-05T02:41:38.000Z',
    tallies: { nps: { 0: 1, 10: 1 } },
  })
  expect(found.preview[1]).toMatchObject({
    answers: { why: { a: 'Slow; "very" slow' } },
    ctx: { customer: 'C-2' },
  })
})

describe('surveymonkey', () => {
  test('labels need their rule, which is named in the message', async () => {
    const found = await check(fixture('surveymonkey.csv'))
    expect(found.problems.count).toBe(2)
    expect(found.problems.first[0]).toEqual({
      line: 3,
      column: 'How likely is it that you would recommend us?',
      cause:
        'is not a whole number (a label such as "10 - Extremely likely" needs the rule number-in-label): "Extremely likely - 10"',
    })
  })

  test('with it, the second heading row is no response and times are of the site', async () => {
    const found = await check(fixture('surveymonkey.csv'), {
      options: { rules: ['number-in-label'] },
    })
    expect(found).toMatchObject({
      ready: 2,
      left: { filtered: 1 },
      tallies: { nps: { 0: 1, 10: 1 } },
      // 14:16:40 in Seoul, nine hours ahead
      first: '2024-01-31T05:16:40.000Z',
      last: '2024-01-31T15:01:02.000Z',
    })
    expect(found.notes).toContain('"nps" is converted by the rule number-in-label.')
    expect(JSON.stringify(found.preview)).not.toContain('203.0.113')
  })
})

test('survicate: a semicolon file, the comment column of its question', async () => {
  const found = await check(fixture('survicate.csv'))
  expect(found).toMatchObject({ source: 'survicate', ready: 2, first: '2025-01-31T23:30:00.000Z' })
  expect(found.preview[1]).toMatchObject({
    answers: { nps: { a: 0 }, why: { a: 'too slow' } },
    ctx: { lang: 'en', device: 'phone', customer: 'r-2' },
  })
})

describe('posthog', () => {
  test('of one answer the newest event counts, other events are left out', async () => {
    const found = await check(fixture('posthog.csv'))
    expect(found).toMatchObject({
      source: 'posthog',
      ready: 2,
      left: { filtered: 1, repeated: 1 },
      tallies: { nps: { 0: 1, 9: 1 } },
    })
    expect(found.preview[0]).toMatchObject({
      at: new Date('2025-03-01T10:00:30.123Z'),
      answers: { nps: { a: 9 }, why: { a: 'nice' } },
      ctx: { customer: 'u-1', device: 'phone', page: 'https://shop.example/p' },
    })
  })

  test('one survey of a file can be chosen', async () => {
    const choose = (survey: string) =>
      check(fixture('posthog.csv'), { mapping: { only: { 'properties.$survey_id': survey } } })
    expect(await choose('s1')).toMatchObject({ ready: 2, left: { filtered: 1, repeated: 1 } })
    expect(await choose('s2')).toMatchObject({ ready: 0, left: { filtered: 4 } })
  })

  test('properties in columns of their own are read too', async () => {
    const found = await check(fixture('posthog-columns.csv'))
    expect(found).toMatchObject({ source: 'posthog', ready: 1, left: { filtered: 1 } })
    expect(found.columns).toEqual({
      nps: '*.properties.$survey_response',
      why: '*.properties.$survey_response_1',
    })
  })
})

test('columns of no known tool ask for a mapping and are named', async () => {
  await expect(plan(inPieces('a,b\n1,2'))).rejects.toThrow(
    'The columns are of no known tool: write a mapping that says which is which ("a", "b").',
  )
})

test('a source that does not exist is named with those that do', async () => {
  await expect(plan(inPieces('a\n1'), { from: 'toolbox' })).rejects.toThrow(
    'There is no source "toolbox"; there are earshot, surveymonkey, typeform, formbricks, posthog, survicate, qualtrics, limesurvey, microsoft-forms, delighted, zendesk, google-forms, and mapping.',
  )
})

test('an owner can overrule one column of a source', async () => {
  const made = await plan(fixture('typeform.csv'), { mapping: { comment: 'Tags' } })
  expect(made.mapping.answers['why']).toEqual({ column: 'Tags', rules: [] })
  expect((await checkImport(made)).preview[0]!.answers).toEqual({ nps: { a: 10 } })
})
