import { write } from 'hucre'
import { describe, expect, test } from 'vitest'
import { checkLines } from '#collector/exchange/import/check-lines.ts'
import { planImport } from '#collector/exchange/import/plan.ts'
import { check, inPieces, NOW, PLAIN, plainCsv, SITE, survey } from './support.ts'

/** A tool's API reply. */
const json = (value: unknown) => inPieces(JSON.stringify(value))

describe('tables of ratings as tools write them', () => {
  test('a column called after the metric goes before one that is only called a rating', async () => {
    const items = [0, 10, 9].map((nps, i) => ({
      id: `i${i}`,
      date: `2019-12-04T13:20:1${i}.688Z`,
      rating: 5,
      nps,
      comment: `c${i}`,
    }))
    const found = await check(json({ items, count: 3, hasMore: false }))
    expect(found.columns).toEqual({ nps: 'nps', why: 'comment' })
    // one of 0 against two of 9 and 10: 66.7 − 33.3
    expect(found.scores).toMatchObject([{ n: 3, value: expect.closeTo(33.33, 1) }])
  })

  test('a column of the metric that names its groups is no rating', async () => {
    const found = await check(
      inPieces('Date,Score,NPS\n2024-03-01,9,promoter\n2024-03-02,0,detractor\n'),
    )
    expect(found.columns).toMatchObject({ nps: 'Score' })
    expect(found.tallies).toEqual({ nps: { 0: 1, 9: 1 } })
  })

  test('an answer that the old tool leaves out of its score is left out and counted', async () => {
    const responses = [10, 9, 0].map((score, i) => ({
      id: i,
      score,
      text: null,
      created_at: `2016-08-0${i + 1} 13:57:26 -0700`,
      excluded_from_calculations: i === 2,
    }))
    const found = await check(json(responses))
    expect(found).toMatchObject({ ready: 2, left: { filtered: 1 }, scores: [{ value: 100 }] })
  })

  test('the time of the answer goes before that of the contact', async () => {
    const data = ['10', '9', ''].map((answer, i) => ({
      response_id: `${100 + i}`,
      answer,
      comment: '',
      responded: answer === '' ? '0' : `144469670${i}`,
      created: '1444600000',
    }))
    const found = await check(json({ success: true, data }))
    expect(found).toMatchObject({
      ready: 2,
      left: { unanswered: 1 },
      first: '2015-10-13T00:38:20.000Z',
    })
  })

  test('columns may be called in the languages of those who made the table', async () => {
    const found = await check(inPieces('Datum;Bewertung;Kommentar\n01.03.2024;9;gut\n'))
    expect(found).toMatchObject({ ready: 1, columns: { nps: 'Bewertung', why: 'Kommentar' } })
  })
})

describe('what spreadsheets leave behind', () => {
  const csat = survey({
    questions: [
      { id: 'nps', kind: 'csat' },
      { id: 'why', kind: 'comment' },
    ],
  })

  test.each([
    '05-Apr',
    'Apr-05',
    '4월 5일',
    '2026-04-05',
    '2026-04-05 00:00:00',
    '#REF!',
    '#NAME?',
  ])('a rating of %s is refused for what it is, and offered as no label', async (score) => {
    const found = await check(plainCsv([`a,${score},,2026-03-01`]), {
      survey: csat,
      mapping: PLAIN,
    })
    expect(found.problems.first).toMatchObject([
      { cause: expect.stringContaining('what a spreadsheet has put in its place') },
    ])
    expect(found.labels).toEqual({})
  })

  test('a look-up that found nothing is no comment and no rating', async () => {
    const found = await check(plainCsv(['a,9,#N/A,2026-03-01', 'b,#N/A,ok,2026-03-02']), {
      mapping: PLAIN,
    })
    expect(found.preview.map(({ answers }) => answers)).toEqual([
      { nps: { a: 9 } },
      { why: { a: 'ok' } },
    ])
  })

  test('the heading of a second file put behind the first is no record', async () => {
    const one = 'id,score,comment,at\na,9,x,2026-03-01\n'
    const found = await check(inPieces(`${one}\uFEFF${one.replace('a,9', 'b,0')}`), {
      mapping: PLAIN,
    })
    expect(found).toMatchObject({ rows: 2, ready: 2, problems: { count: 0 } })
  })

  test('text of an old Mac is told by its line ends', async () => {
    // Mac OS Roman: é is 8E, – is D0, ï is 95
    const text = 'id,score,comment,at\ra,9,caf# $,2026-03-01\rb,0,na%ve,2026-03-02\r'
    const bytes = Buffer.from(text).map((byte) => ({ 35: 0x8e, 36: 0xd0, 37: 0x95 })[byte] ?? byte)
    const found = await check(inPieces(bytes), { mapping: PLAIN })
    expect(found.encoding).toBe('macintosh')
    expect(found.preview.map(({ answers }) => answers.why?.a)).toEqual(['café –', 'naïve'])
  })

  test('nobody proposes the two ends of 0–10 for true and false', async () => {
    const found = await check(plainCsv(['a,true,,2026-03-01', 'b,false,,2026-03-01']), {
      mapping: PLAIN,
    })
    expect(found.labels['nps']?.map(({ guess }) => guess)).toEqual([undefined, undefined])
    expect(checkLines(found).join('\n')).toContain('"true" (1) → ?')
  })
})

test.each([
  ['1/3/2567 10:00:00', '2024-03-01T01:00:00.000Z'],
  ['1 มีนาคม 2567', '2024-02-29T15:00:00.000Z'],
  ['令和6年3月1日 10:00', '2024-03-01T01:00:00.000Z'],
  ['平成31年4月30日', '2019-04-29T15:00:00.000Z'],
  ['令和元年5月1日', '2019-04-30T15:00:00.000Z'],
  ['٢٠٢٤-٠٣-٠١ ١٠:٠٠', '2024-03-01T01:00:00.000Z'],
])('a calendar or script of one of our languages is read: %s', async (at, iso) => {
  const found = await check(plainCsv([`a,٩,,${at}`]), {
    mapping: { ...PLAIN, at: { column: 'at', order: 'dmy' } },
  })
  expect(found).toMatchObject({ first: iso, tallies: { nps: { 9: 1 } } })
})

describe('a workbook', () => {
  const COVER = { name: 'Cover', rows: [['Report of the year'], ['made by', 'somebody']] }
  const ROWS = [
    ['Date', 'Score'],
    ['2024-03-01', 9],
  ]
  const workbook = (...sheets: { name: string; rows: (string | number)[][] }[]) =>
    write({ format: 'xlsx', sheets })

  test('the first sheet with columns that are known is read, and the others are named', async () => {
    const found = await check(
      inPieces(await workbook(COVER, { name: 'Answers', rows: ROWS }), 4096),
    )
    expect(found).toMatchObject({ sheets: ['Cover', 'Answers'], sheet: 'Answers', ready: 1 })
    expect(found.notes).toContain('Of 2 sheets, "Answers" is read.')
  })

  test('where no sheet is known, the first is, and the owner may say which', async () => {
    const bytes = inPieces(
      await workbook(COVER, {
        name: 'Two',
        rows: [
          ['x', 'y'],
          [1, 2],
        ],
      }),
      4096,
    )
    const order = { site: SITE, survey: survey(), options: {}, now: NOW }
    expect(await planImport({ file: { bytes }, ...order })).toMatchObject({
      error: expect.stringContaining('of no known tool'),
      sheets: ['Cover', 'Two'],
      sheet: 'Cover',
    })
    expect(await planImport({ file: { bytes, sheet: 'Two' }, ...order })).toMatchObject({
      header: ['x', 'y'],
    })
  })
})

test('what is set to null is not taken, although the tool would', async () => {
  const file = inPieces('Date,Score,Comment,Email\n2024-03-01,9,fine,a@b.example\n')
  const found = await check(file, { mapping: { customer: null, answers: { why: null } } })
  expect(found.preview).toMatchObject([{ answers: { nps: { a: 9 } } }])
  expect(found.preview[0]?.answers).not.toHaveProperty('why')
  expect(found.preview[0]?.ctx).not.toHaveProperty('customer')
  expect(found.unused).toEqual(['Comment', 'Email'])
})
