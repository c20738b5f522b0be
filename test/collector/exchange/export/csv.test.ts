import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { Column } from '#collector/exchange/export/column.ts'
import { csvCell, isTrigger } from '#collector/exchange/export/csv-cell.ts'
import { toCsv } from '#collector/exchange/export/csv.ts'
import { read, pagesOf } from './support.ts'

/** Written here again, apart from the code: first character that is not a plain space. */
const TRIGGERS = [...'=+-@\t\r\n\0＝＋－＠|%']
const startsLikeFormula = (cell: string) => TRIGGERS.includes(cell.replace(/^ +/, '')[0] ?? '')

const TEXT: Column<string> = { name: 'comment', type: 'text', of: (text) => text }

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .tuple(
      fc.constantFrom('', ' ', '  ', '\u00a0', '\u200b', '\ufeff'),
      fc.constantFrom(...TRIGGERS, "'", '"', ';', 'a'),
      fc.string({ unit: 'grapheme' }),
    )
    .map((parts) => parts.join('')),
)

async function bothParsers(texts: readonly string[]): Promise<readonly string[][]> {
  const file = await read(toCsv([TEXT], pagesOf([texts])))
  const papa = Papa.parse<string[]>(file, { delimiter: ',', newline: '\r\n' })
  const rows = papa.data.slice(1).map((row) => row[0] ?? '')
  const parsed: string[][] = parse(file, { bom: true, record_delimiter: '\r\n' })
  return [rows.slice(0, texts.length), parsed.slice(1).map((row) => row[0] ?? '')]
}

test('no cell starts a formula, whichever parser reads the file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 5 }), async (texts) => {
      for (const cells of await bothParsers(texts)) {
        expect(cells.filter(startsLikeFormula)).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})

test('reading back and taking the added quote away gives the text again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 5 }), async (texts) => {
      for (const cells of await bothParsers(texts)) {
        const back = cells.map((cell, i) => (isTrigger(texts[i]!) ? cell.slice(1) : cell))
        expect(back).toEqual(texts)
      }
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['=1+1', `"'=1+1"`],
  ['  @SUM(A1)', `"'  @SUM(A1)"`],
  ['＝HYPERLINK("x")', `"'＝HYPERLINK(""x"")"`],
  ['\u3000|calc', `"'\u3000|calc"`],
  ['\u200b=1', `"'\u200b=1"`],
  ['10 = ten', '"10 = ten"'],
  ['fine; really', '"fine; really"'],
  ['', '""'],
])('the text %j is written %s', (text, field) => {
  expect(csvCell(text)).toBe(field)
})

test('a number is bare in a numeric column, and text in a text column', async () => {
  const rating: Column<number> = { name: 'nps', type: 'integer', of: (n) => n }
  const comment: Column<number> = { name: 'why', type: 'text', of: (n) => `-${n}` }
  expect(await read(toCsv([rating, comment], pagesOf([[9]])))).toBe(
    `\uFEFF"nps","why"\r\n9,"'-9"\r\n`,
  )
})

test('a heading an owner wrote is made harmless too', async () => {
  const column: Column<string> = { ...TEXT, name: '=cmd' }
  expect(await read(toCsv([column], pagesOf([])))).toBe(`\uFEFF"'=cmd"\r\n`)
})

test('what continues an earlier file has neither mark nor heading', async () => {
  expect(await read(toCsv([TEXT], pagesOf([['b']]), { headless: true }))).toBe('"b"\r\n')
})
