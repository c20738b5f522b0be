import { decode } from './decode.ts'
import { openJson } from './json-rows.ts'
import { findJsonShape } from './json-shape.ts'
import { rejoin } from './rejoin.ts'
import type { RowFile } from './row.ts'

/** A file to import; it is read several times, to look at it, to check it and to store it. */
export interface ForeignFile {
  readonly bytes: () => AsyncIterable<Uint8Array>
  /** a WHATWG label; absent: what its byte order mark says, or UTF-8 */
  readonly encoding?: string
  /** between the fields of a CSV file; absent: found */
  readonly separator?: string
  /** keys with dots that lead to the records of a JSON file; absent: found */
  readonly records?: string
}

/** A file opened; `loose` records may have other columns than the first. */
export interface OpenedFile extends RowFile {
  readonly loose: boolean
}

/** Opens a file as what its first sign says it is: `[` or `{` begin JSON, anything else is CSV. */
export async function openRows(file: ForeignFile): Promise<OpenedFile> {
  const [head, text] = await opened(file)
  if (!/^\s*[[{]/.test(head)) {
    // the parser of CSV is loaded when the first file comes
    const rows = await (await import('./csv-rows.ts')).openCsv(text, file.separator)
    return { ...rows, loose: false }
  }
  const shape = await findJsonShape(text, file.records)
  const [, again] = await opened(file)
  return { ...(await openJson(again, shape)), loose: true }
}

/** The text of a file, its first part that is not blank beside it. */
async function opened(file: ForeignFile): Promise<[string, AsyncGenerator<string>]> {
  const chunks = decode(file.bytes(), file.encoding)[Symbol.asyncIterator]()
  let head = ''
  while (head.trim() === '') {
    const next = await chunks.next()
    if (next.done) break
    head += next.value
  }
  return [head, rejoin(head, chunks)]
}
