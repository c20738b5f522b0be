import type { Cell, Column } from './column.ts'
import { csvCell } from './csv-cell.ts'

/** Spreadsheets take a file without it for their own code page. */
const BYTE_ORDER_MARK = '\uFEFF'

interface CsvOptions {
  readonly headless?: boolean
  readonly separator?: string
}

/**
 * Items as CSV (RFC 4180): byte order mark, one heading row, CRLF. Texts and headings are quoted and
 * made harmless to spreadsheets; numbers stand bare, in numeric columns only; times are ISO 8601 UTC.
 *
 * @param options `headless`: without mark and heading, to append to an earlier file; `separator`:
 *   between fields, the comma unless told otherwise
 */
export async function* toCsv<Item>(
  columns: readonly Column<Item>[],
  pages: AsyncIterable<readonly Item[]>,
  { headless = false, separator = ',' }: CsvOptions = {},
): AsyncGenerator<string> {
  const line = (fields: readonly string[]) => `${fields.join(separator)}\r\n`
  if (!headless) yield BYTE_ORDER_MARK + line(columns.map(({ name }) => csvCell(name)))
  for await (const page of pages) {
    yield page.map((item) => line(columns.map(({ of }) => field(of(item))))).join('')
  }
}

function field(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return csvCell(cell.toISOString())
  return typeof cell === 'string' ? csvCell(cell) : String(cell)
}
