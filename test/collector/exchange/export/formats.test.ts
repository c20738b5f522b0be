import { strFromU8, unzipSync } from 'fflate'
import { parquetReadObjects } from 'hyparquet'
import readXlsx from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { FORMATS, type Format } from '#collector/exchange/export/format.ts'
import { responseColumns } from '#collector/exchange/export/response-columns.ts'
import { toXlsx } from '#collector/exchange/export/xlsx.ts'
import type { ResponseItem } from '#shared/results.ts'
import { pagesOf, read, readBytes, responseItem } from './support.ts'

const COLUMNS = responseColumns(
  [
    { id: 'nps', kind: 'nps' },
    { id: 'why', kind: 'comment' },
    { id: 'stop', kind: 'choice' },
  ],
  ['plan'],
  'Asia/Seoul',
)
const ITEMS = [
  responseItem(),
  responseItem({
    id: 'bbbbbbbbbbbbbbbbbbbbbb',
    flags: 1 + 2,
    at: '2026-03-01T23:59:59.500Z',
    answers: { why: 'a < b & "c"\r\nnew line\u0001', stop: ['price', 'size'] },
    traits: {},
  }),
]

const write = (format: Format, pages: readonly (readonly ResponseItem[])[]) =>
  FORMATS[format].write({ name: 'Post-purchase', columns: COLUMNS, pages: pagesOf(pages) })

describe('xlsx', () => {
  test('another library reads texts as texts, numbers as numbers and times as dates', async () => {
    const [sheet] = await readXlsx(await readBytes(write('xlsx', [ITEMS])))
    const rows = sheet!.data
    const cell = (row: number, name: string) =>
      rows[row]![COLUMNS.findIndex((column) => column.name === name)]
    expect(rows).toHaveLength(3)
    expect(cell(1, 'nps')).toBe(9)
    expect(cell(1, 'why')).toBe('=SUM(1)')
    // Excel counts days as a double: a millisecond more or less is its own resolution
    const offMs = Number(cell(1, 'at')) - Date.parse('2026-03-01T09:30:00.000Z')
    expect(Math.abs(offMs)).toBeLessThanOrEqual(1)
    expect(cell(1, 'dismissed')).toBe(false)
    expect(cell(2, 'nps')).toBe(null)
    expect(cell(2, 'stop')).toBe('price; size')
    // XML has no character 1: it is shown to have been there
    expect(String(cell(2, 'why')).replaceAll('\r', '')).toBe('a < b & "c"\nnew line\uFFFD')
  })

  test('the heading is bold, frozen and filtered; a column is wide enough for its time', async () => {
    const parts = unzipSync(await readBytes(write('xlsx', [ITEMS])))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!)
    const at = COLUMNS.findIndex(({ name }) => name === 'at')
    const widths = [...sheet.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width))
    expect(widths).toHaveLength(COLUMNS.length)
    expect(widths[at]).toBeGreaterThan('2026-03-01 09:30:00'.length)
    expect(sheet).toContain('state="frozen"')
    expect(sheet).toMatch(/<autoFilter ref="A1:[A-Z]+3"\/><\/worksheet>$/)
    expect(sheet).toMatch(/<c r="A1" s="2"/)
    expect(strFromU8(parts['xl/styles.xml']!)).toContain('<b/>')
  })

  test.each([
    ['가'.repeat(24) + '😀', '가'.repeat(24)],
    ["'Jan' sales'", "Jan' sales"],
    ['a/b:c', 'a b c'],
    ["''", 'Sheet'],
  ])('a survey named %s makes the sheet %s', async (sheet, name) => {
    const file = await readBytes(toXlsx(COLUMNS, pagesOf([ITEMS]), { sheet }))
    expect((await readXlsx(file)).map((one) => one.sheet)).toEqual([name])
  })

  test('rows beyond the limit of a sheet go on in the next, each with its heading', async () => {
    const items = Array.from({ length: 5 }, () => responseItem())
    const file = await readBytes(
      toXlsx(COLUMNS, pagesOf([items]), { sheet: 'All', rowsPerSheet: 3 }),
    )
    const sheets = await readXlsx(file)
    // 5 items, 2 a sheet below the heading: 2 + 2 + 1
    expect(sheets.map(({ sheet, data }) => [sheet, data.length])).toEqual([
      ['All', 3],
      ['All 2', 3],
      ['All 3', 2],
    ])
  })
})

describe('parquet', () => {
  test('a reader finds typed columns', async () => {
    const file = await readBytes(write('parquet', [ITEMS]))
    const bytes = new Uint8Array(file).buffer
    const rows = await parquetReadObjects({ file: bytes })
    expect(rows[0]).toMatchObject({
      nps: 9,
      why: '=SUM(1)',
      at: new Date('2026-03-01T09:30:00.000Z'),
      answered: true,
      at_local: '2026-03-01 18:30:00',
      zone: 'Asia/Seoul',
      'trait plan': 'gold',
    })
    expect(rows[1]).toMatchObject({ nps: null, stop: 'price; size', 'trait plan': null })
  })

  test('rows of several groups all come back, in order', async () => {
    const page = (from: number) =>
      Array.from({ length: 15_000 }, (_, i) => responseItem({ ver: from + i }))
    const file = await readBytes(write('parquet', [page(0), page(15_000), page(30_000)]))
    const rows = await parquetReadObjects({
      file: new Uint8Array(file).buffer,
      columns: ['version'],
    })
    expect(rows.map(({ version }) => version)).toEqual(Array.from({ length: 45_000 }, (_, i) => i))
  })

  test('an export of nothing is a valid file of no rows', async () => {
    const file = await readBytes(write('parquet', []))
    expect(await parquetReadObjects({ file: new Uint8Array(file).buffer })).toEqual([])
  })
})

describe('json and ndjson', () => {
  test('items come back as they are, nothing prefixed', async () => {
    expect(JSON.parse(await read(write('json', [[ITEMS[0]!], [ITEMS[1]!]])))).toEqual(ITEMS)
    const lines = (await read(write('ndjson', [ITEMS]))).trimEnd().split('\n')
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(ITEMS)
  })

  test('an export of nothing is an empty list, or no line', async () => {
    expect(JSON.parse(await read(write('json', [])))).toEqual([])
    expect(await read(write('ndjson', []))).toBe('')
  })
})

test('a rating is never taken from a text, nor a text column filled by a number', () => {
  const item = responseItem({ answers: { nps: '=9' } })
  const nps = COLUMNS.find(({ name }) => name === 'nps')!
  expect(nps.of(item)).toBe(null)
})

test('a question named like a part of every object is not found where it was not answered', () => {
  const columns = responseColumns([{ id: 'constructor', kind: 'comment' }], [], 'UTC')
  const column = columns.find(({ name }) => name === 'constructor')
  expect(column!.of(responseItem())).toBe(null)
})
