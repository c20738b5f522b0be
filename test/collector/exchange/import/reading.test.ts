import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { checkImport } from '#collector/exchange/import/check.ts'
import { isClean } from '#collector/exchange/import/import-check.ts'
import { readFile } from '#collector/exchange/import/read-file.ts'
import { findSeparator } from '#collector/exchange/import/separator.ts'
import { until } from '../../../support/until.ts'
import { check, fixture, inPieces, PLAIN, plainCsv, plan, survey } from './support.ts'

describe('encodings', () => {
  const korean = ['배송이 빨라요', '별로']
  test.each([
    ['utf-8-bom.csv', undefined, korean],
    ['utf-16le.csv', undefined, korean],
    ['utf-16be.csv', undefined, korean],
    ['euc-kr.csv', 'euc-kr', korean],
    ['windows-1252.csv', 'windows-1252', ['très bien – 5 €', '“non”']],
    // ソ ends in the byte of a backslash
    ['shift-jis.csv', 'shift_jis', ['配送が早い', '表示ソ']],
    ['gb18030.csv', 'gb18030', ['物流很快㐂', '差']],
  ])('%s', async (name, encoding, comments) => {
    const found = await check(fixture(name), { mapping: PLAIN, ...(encoding && { encoding }) })
    expect(found.preview.map(({ answers }) => answers['why']?.a)).toEqual(comments)
    expect(isClean(found)).toBe(true)
  })

  test('named or not, each is read alike, and a guess is said', async () => {
    for (const name of ['euc-kr', 'windows-1252', 'shift-jis', 'gb18030']) {
      const label = name.replace('-jis', '_jis')
      const named = await check(fixture(`${name}.csv`), { mapping: PLAIN, encoding: label })
      const guessed = await check(fixture(`${name}.csv`), { mapping: PLAIN })
      expect(guessed.encoding).toBe(label)
      expect(guessed.preview).toEqual(named.preview)
      expect(guessed.notes[0]).toContain(`is read as ${label}, guessed from its letters`)
      expect(named.notes.join()).not.toContain('guessed')
    }
  })

  test('an encoding that is named and does not fit is refused, never replaced', async () => {
    const file = fixture('windows-1252.csv')
    await expect(plan(file, { mapping: PLAIN, encoding: 'utf-8' })).rejects.toThrow(
      'Line 2: The file is not utf-8 here: name another encoding, or leave it to be found.',
    )
  })

  test('a bad byte far down the file is found on its line', async () => {
    const rows = Array.from({ length: 500 }, (_, i) => `${i + 1},10,좋아요,2024-01-01`)
    const text = Buffer.from(['id,score,comment,at', ...rows].join('\n'))
    const bad = Buffer.concat([
      text,
      Buffer.from('\n501,10,'),
      Buffer.from([0xe9]),
      Buffer.from(',x'),
    ])
    await expect(plan(inPieces(bad, 100), { mapping: PLAIN })).rejects.toThrow('Line 502: ')
  })

  test('UTF-16 without a mark is recognised by its zeros', async () => {
    const bytes = Buffer.from('id,score,comment,at\n1,10,한글,2024-01-01\n', 'utf16le')
    const found = await check(inPieces(bytes), { mapping: PLAIN })
    expect(found).toMatchObject({ encoding: 'utf-16le', ready: 1 })
    expect(found.preview[0]!.answers['why']).toEqual({ a: '한글' })
  })

  test('however the bytes are cut, the text is the same', async () => {
    const text = 'id,score,comment,at\n1,10,"한글, ""x"" 👍\r\n줄",2024-01-01\n'
    for (const size of [1, 2, 3, 5, 64]) {
      const found = await check(inPieces(text, size), { mapping: PLAIN })
      expect(found.preview[0]!.answers['why']!.a).toBe('한글, "x" 👍\r\n줄')
    }
  })
})

test.each([
  ['a,b;c\n', ','],
  ['a;b;c,d\n', ';'],
  ['a\tb', '\t'],
  ['"a,b,c"|d|e\n', '|'],
  ['only\n', ','],
])('the separator of %j is %j', (text, separator) => {
  expect(findSeparator(text)).toBe(separator)
})

test('any texts written as CSV by another library come back as they were', async () => {
  const comment = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => !text.includes('\0') && text.isWellFormed() && text.trim() === text)
    .filter((text) => text !== '')
  await fc.assert(
    fc.asyncProperty(
      fc.array(comment, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(',', ';', '\t', '|'),
      async (comments, delimiter) => {
        const rows = comments.map((why, i) => ({
          id: i,
          score: 10,
          comment: why,
          at: '2024-01-01',
        }))
        const file = inPieces(Papa.unparse(rows, { delimiter, newline: '\r\n' }), 11)
        const found = await check(file, { mapping: PLAIN })
        expect(found.preview.map(({ answers }) => answers['why']!.a)).toEqual(comments)
      },
    ),
    { numRuns: 100 },
  )
})

test('JSON lines: nested fields by path, null and missing fields are empty', async () => {
  const found = await check(fixture('lines.ndjson'), {
    mapping: { ...PLAIN, traits: { plan: 'shopper.plan' } },
  })
  expect(found).toMatchObject({ rows: 3, ready: 2, left: { unanswered: 1 } })
  expect(found.preview[0]!.ctx.traits).toEqual({ plan: 'gold' })
  // the zone in the text counts before the site's
  expect(found.preview[1]!.at).toEqual(new Date('2024-01-01T15:00:00Z'))
})

test('a JSON list in one line or in many is the same', async () => {
  const rows = [
    { id: 'a', score: 10, comment: 'with ] and } and "', at: '2024-01-01' },
    { id: 'b', score: 0, comment: '\\', at: '2024-01-02' },
  ]
  for (const text of [JSON.stringify(rows), JSON.stringify(rows, null, 2)]) {
    const found = await check(inPieces(text, 3), { mapping: PLAIN })
    expect(found.preview.map(({ answers }) => answers['why']!.a)).toEqual(
      rows.map(({ comment }) => comment),
    )
  }
})

describe('which response a row is', () => {
  const idsOf = async (...args: Parameters<typeof plan>) => {
    const ids: string[] = []
    for await (const outcome of readFile(await plan(...args))) {
      if ('id' in outcome) ids.push(outcome.id)
    }
    return ids
  }

  test('the same rows have the same ids, in a longer export too', async () => {
    const rows = ['1,10,a,2024-01-01', '2,0,b,2024-01-02']
    const before = await idsOf(plainCsv(rows), { mapping: PLAIN })
    const after = await idsOf(plainCsv(['9,5,new,2024-02-01', ...rows]), { mapping: PLAIN })
    expect(after.slice(1)).toEqual(before)
    expect(before[0]).toMatch(/^[A-Za-z0-9_-]{22}$/)
  })

  test('another survey, tool or name of a file gives other ids, another heading does not', async () => {
    const file = plainCsv(['1,10,1,2024-01-01'])
    const ids = [
      ...(await idsOf(file, { mapping: PLAIN })),
      ...(await idsOf(file, { mapping: PLAIN, survey: survey({ id: 'other' }) })),
      ...(await idsOf(file, { mapping: { ...PLAIN, name: 'till' } })),
    ]
    expect(new Set(ids).size).toBe(3)
    const renamed = inPieces('Ticket,Score,When\n1,10,2024-01-01')
    const mapping = { key: 'Ticket', rating: 'Score', at: 'When' }
    expect(await idsOf(renamed, { mapping })).toEqual([ids[0]])
  })

  test('without a key, alike rows are different people, and stay so when read again', async () => {
    const file = plainCsv([',10,,2024-01-01', ',10,,2024-01-01', ',10,,2024-01-01'])
    const mapping = { rating: 'score', at: 'at' }
    const ids = await idsOf(file, { mapping })
    expect(new Set(ids).size).toBe(3)
    expect(await idsOf(file, { mapping })).toEqual(ids)
  })
})

test('choices are known by id or wording, other text is "other"', async () => {
  const asked = survey({
    questions: [
      {
        id: 'stop',
        kind: 'choice',
        many: true,
        other: true,
        options: [
          { id: 'price', text: { en: 'The price', ko: '가격' } },
          { id: 'size', text: { en: 'No size' } },
        ],
      },
    ],
  })
  const file = plainCsv([
    '1,price;No size,,2024-01-01',
    '2,"[""가격"",""too far""]",,2024-01-01',
    '3,the PRICE,,2024-01-01',
  ])
  const found = await check(file, {
    survey: asked,
    mapping: { at: 'at', answers: { stop: 'score' } },
  })
  expect(found.preview.map(({ answers }) => answers['stop'])).toEqual([
    { a: ['price', 'size'] },
    { a: ['price', 'other'], o: 'too far' },
    { a: ['price'] },
  ])
})

test('an option that does not exist is refused where no other text is taken', async () => {
  const asked = survey({
    questions: [
      { id: 'stop', kind: 'choice', options: [{ id: 'price', text: { en: 'The price' } }] },
    ],
  })
  const found = await check(plainCsv(['1,shipping,,2024-01-01']), {
    survey: asked,
    mapping: { at: 'at', answers: { stop: 'score' } },
  })
  expect(found.problems.first[0]!.cause).toBe('is no option of the question: "shipping"')
})

test('a check reads the file anew each time', async () => {
  const made = await plan(plainCsv(['1,10,,2024-01-01']), { mapping: PLAIN })
  expect(await checkImport(made)).toEqual(await checkImport(made))
})

test.each(['csv', 'json'])('looking at the heading of a %s file lets go of it', async (format) => {
  const held = { open: 0 }
  const text =
    format === 'csv'
      ? ['id,score,comment,at', ...Array<string>(50_000).fill('1,10,,2024-01-01')].join('\n')
      : JSON.stringify(
          Array.from({ length: 50_000 }, (_, id) => ({
            id,
            score: 10,
            comment: '',
            at: '2024-01-01',
          })),
        )
  const bytes = async function* () {
    held.open += 1
    try {
      yield* inPieces(text, 65_536)()
    } finally {
      held.open -= 1
    }
  }
  await plan(bytes, { mapping: PLAIN })
  await until('the file to be let go', () => held.open === 0)
})
