import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { TableRecord } from './open-table.ts'
import { rejoin } from './rejoin.ts'
import { findSeparator } from './separator.ts'
import { Unreadable } from './unreadable.ts'

/** A longer record is a quote that was never closed, not an answer; characters. */
const MAX_RECORD_LENGTH = 1_048_576
/** Text that is looked at to find how a file is written. */
const LOOKED_AT = 65_536

/** What the parser hands out: a record, and how many lines it has read with it. */
interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/**
 * The records of a CSV file (RFC 4180), its separator found in its first records, named by Excel's
 * line `sep=;`, or given. A quote inside a cell that does not begin with one stands for itself, and
 * `\"` does where a file never doubles its quotes.
 */
export async function* csvRecords(
  text: AsyncIterable<string>,
  separator?: string,
): AsyncGenerator<TableRecord> {
  const [head, all] = await peek(text)
  const named = /^\uFEFF?sep=(.)\r?(?:\n|$)/i.exec(head)
  const parser = parse({
    delimiter: separator ?? named?.[1] ?? findSeparator(head),
    escape: head.includes('\\"') && !/""(?!\s*[,;\t|\r\n])/.test(head) ? '\\' : '"',
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_LENGTH,
  })
  const source = Readable.from(all)
  // pipe() does not pass on what goes wrong in the source
  source.on('error', (error) => parser.destroy(error))
  let lines = 0
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<Parsed>) {
      if (!(named && lines === 0)) yield { line: lines + 1, cells: record }
      lines = info.lines
    }
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

/** The first records as text, and all of the text, that part included. */
async function peek(text: AsyncIterable<string>): Promise<[string, AsyncIterable<string>]> {
  const chunks = text[Symbol.asyncIterator]()
  let head = ''
  while (head.length < LOOKED_AT) {
    const next = await chunks.next()
    if (next.done) break
    head += next.value
  }
  return [head, rejoin(head, chunks)]
}
