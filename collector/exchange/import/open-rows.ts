import { csvRecords } from './csv-records.ts'
import { decode } from './decode.ts'
import { openJson } from './json-rows.ts'
import { findJsonShape } from './json-shape.ts'
import { openTable, type TableShape } from './open-table.ts'
import { openWorkbook } from './open-workbook.ts'
import { rejoin } from './rejoin.ts'
import type { RowFile } from './row.ts'
import { unpackFile, type Unpacked } from './unpack-file.ts'

/** A file to import; it is read several times, to look at it, to check it and to store it. */
export interface ForeignFile extends TableShape {
  readonly bytes: () => AsyncIterable<Uint8Array>
  /** what was found inside it; absent: it has not been looked at */
  readonly unpacked?: Unpacked
  /** a WHATWG label; absent: what its byte order mark says, or UTF-8 */
  readonly encoding?: string
  /** between the fields of a CSV file; absent: found */
  readonly separator?: string
  /** keys with dots that lead to the records of a JSON file; absent: found */
  readonly records?: string
  /** name of a workbook's sheet, or its place from 1; absent: the first */
  readonly sheet?: string
}

/** A file opened; records of JSON may each have columns of their own. */
export interface OpenedFile extends RowFile {
  readonly kind: 'csv' | 'json' | 'workbook'
}

/** Opens a file as what its first sign says it is: `[` or `{` begin JSON, other text is CSV. */
export async function openRows(file: ForeignFile): Promise<OpenedFile> {
  const inside = file.unpacked ?? (await unpackFile(file.bytes))
  if ('workbook' in inside) {
    const records = openWorkbook(inside.workbook, file.sheet)
    return { ...(await openTable(records, { ...file, ragged: true })), kind: 'workbook' }
  }
  const [head, text] = await opened(inside.bytes, file.encoding)
  if (!/^\s*[[{]/.test(head)) {
    return { ...(await openTable(csvRecords(text, file.separator), file)), kind: 'csv' }
  }
  const shape = await findJsonShape(text, file.records)
  const [, again] = await opened(inside.bytes, file.encoding)
  return { ...(await openJson(again, shape)), kind: 'json' }
}

/** The text of a file, its first part that is not blank beside it. */
async function opened(
  bytes: () => AsyncIterable<Uint8Array>,
  encoding: string | undefined,
): Promise<[string, AsyncGenerator<string>]> {
  const chunks = decode(bytes(), encoding)[Symbol.asyncIterator]()
  let head = ''
  while (head.trim() === '') {
    const next = await chunks.next()
    if (next.done) break
    head += next.value
  }
  return [head, rejoin(head, chunks)]
}
