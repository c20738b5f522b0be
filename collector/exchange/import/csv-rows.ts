import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { nameColumns } from './header.ts'
import { rejoin } from './rejoin.ts'
import type { Row, RowFile } from './row.ts'
import { findSeparator } from './separator.ts'
import { Unreadable } from './unreadable.ts'

/** A longer record is a quote that was never closed, not an answer; characters. */
const MAX_RECORD_LENGTH = 1_048_576

/** What the parser hands out: a record, and how many lines it has read with it. */
interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/**
 * A CSV file record by record (RFC 4180; separator found in its heading row, or given). Records with
 * more or fewer cells than the heading are handed out with their fault. A quote that is out of place
 * is {@link Unreadable}: what follows could be anything.
 */
export async function openCsv(text: AsyncIterable<string>, separator?: string): Promise<RowFile> {
  const records = recordsOf(text, separator)
  const first = await records.next()
  if (first.done) throw new Unreadable(1, 'The file is empty.')
  const header = nameColumns(first.value.record)
  const index = new Map(header.map((name, i) => [name, i]))
  return {
    header,
    rows: rowsOf(records, index, first.value.info.lines),
    close: async () => void (await records.return(undefined)),
  }
}

async function* rowsOf(
  records: AsyncGenerator<Parsed>,
  index: ReadonlyMap<string, number>,
  headerLines: number,
): AsyncGenerator<Row> {
  let lines = headerLines
  for await (const { record, info } of records) {
    yield rowOf(record, index, lines + 1)
    lines = info.lines
  }
}

function rowOf(record: readonly string[], index: ReadonlyMap<string, number>, line: number): Row {
  const row = {
    line,
    cell: (column: string) => record[index.get(column) ?? -1] ?? '',
    cells: () => [...index].map(([column, i]) => [column, record[i] ?? ''] as const),
  }
  const extra = record.slice(index.size).some((cell) => cell.trim() !== '')
  if (record.length >= index.size && !extra) return row
  return { ...row, fault: `has ${record.length} cells where the heading has ${index.size}` }
}

async function* recordsOf(text: AsyncIterable<string>, separator?: string): AsyncGenerator<Parsed> {
  const [head, all] = await peek(text)
  const parser = parse({
    delimiter: separator ?? findSeparator(head),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_LENGTH,
  })
  const source = Readable.from(all)
  // pipe() does not pass on what goes wrong in the source
  source.on('error', (error) => parser.destroy(error))
  try {
    yield* source.pipe(parser)
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error) : error
  } finally {
    source.destroy()
  }
}

function unreadable(error: CsvError): Unreadable {
  const line = Number(error['lines'] ?? 1)
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new Unreadable(line, 'A record is longer than 1 MiB: a quote is not closed before it.')
  }
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new Unreadable(line, 'A quote is opened and never closed.')
  }
  return new Unreadable(line, 'A quote stands inside a cell: write it twice, and quote the cell.')
}

/** Enough text to see the heading row, and all of the text, that part included. */
async function peek(text: AsyncIterable<string>): Promise<[string, AsyncIterable<string>]> {
  const chunks = text[Symbol.asyncIterator]()
  let head = ''
  while (!/[\r\n]/.test(head)) {
    const next = await chunks.next()
    if (next.done) break
    head += next.value
    if (head.length > MAX_RECORD_LENGTH) break
  }
  return [head, rejoin(head, chunks)]
}
