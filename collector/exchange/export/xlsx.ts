import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { Column } from './column.ts'
import { CODEBOOK_COLUMNS, type CodebookItem } from './codebook.ts'
import { sheetName } from './sheet-name.ts'
import { HEADING_STYLE, sheetEnd, sheetRow, sheetStart } from './xlsx-sheet.ts'
import { packageParts } from './xlsx-package.ts'

/** Rows a sheet can have, its heading counted. Source: Excel specifications and limits. */
const SHEET_ROWS = 1_048_576

/**
 * Items as an Excel workbook (ECMA-376), zipped while it grows: memory does not grow with the file.
 * Texts are inline strings, which no spreadsheet runs; times are dates in UTC; what does not fit one
 * sheet goes on in the next, and a code book has the last. Zip64 is not written: a workbook beyond 4 GB is not one.
 */
export async function* toXlsx<Item>(
  columns: readonly Column<Item>[],
  pages: AsyncIterable<readonly Item[]>,
  options: XlsxOptions,
): AsyncGenerator<Uint8Array> {
  const rowsPerSheet = options.rowsPerSheet ?? SHEET_ROWS
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  let sheets = 1
  let rows = 1
  let sheet = openSheet(zip, sheets, columns)
  for await (const page of pages) {
    let xml = ''
    for (const item of page) {
      if (rows === rowsPerSheet) {
        sheet.push(strToU8(xml + sheetEnd(columns.length, rows)), true)
        xml = ''
        sheets += 1
        rows = 1
        sheet = openSheet(zip, sheets, columns)
      }
      rows += 1
      xml += sheetRow(
        columns.map(({ of }) => of(item)),
        rows,
      )
    }
    sheet.push(strToU8(xml))
    yield* chunks.splice(0)
  }
  sheet.push(strToU8(sheetEnd(columns.length, rows)), true)
  const names = Array.from({ length: sheets }, (_, i) => sheetName(options.sheet, i + 1))
  if (options.codebook) {
    addCodebook(zip, sheets + 1, options.codebook)
    names.push(names[0]?.toLowerCase() === 'code book' ? 'Codes' : 'Code book')
  }
  for (const [name, xml] of packageParts(names)) addPart(zip, name, xml)
  zip.end()
  yield* chunks.splice(0)
}

interface XlsxOptions {
  readonly sheet: string
  readonly rowsPerSheet?: number
  readonly codebook?: readonly CodebookItem[]
}

function addCodebook(zip: Zip, number: number, items: readonly CodebookItem[]): void {
  const sheet = openSheet(zip, number, CODEBOOK_COLUMNS)
  const rows = items.map((item, i) =>
    sheetRow(
      CODEBOOK_COLUMNS.map(({ of }) => of(item)),
      i + 2,
    ),
  )
  const end = sheetEnd(CODEBOOK_COLUMNS.length, items.length + 1)
  sheet.push(strToU8(rows.join('') + end), true)
}

/** Characters that a column shows; texts of people are cut there, not wrapped. */
const WIDTHS = { time: 20, integer: 10, boolean: 11 } as const

function openSheet<Item>(zip: Zip, number: number, columns: readonly Column<Item>[]): ZipDeflate {
  const sheet = new ZipDeflate(`xl/worksheets/sheet${number}.xml`, { level: 6 })
  zip.add(sheet)
  const widths = columns.map(({ name, type }) =>
    Math.max(name.length + 4, type === 'text' ? 24 : WIDTHS[type]),
  )
  const heading = columns.map(({ name }) => name)
  sheet.push(strToU8(sheetStart(widths) + sheetRow(heading, 1, HEADING_STYLE)))
  return sheet
}

function addPart(zip: Zip, name: string, xml: string): void {
  const part = new ZipDeflate(name)
  zip.add(part)
  part.push(strToU8(xml), true)
}
