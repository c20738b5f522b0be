import { expandRow } from './expand-row.ts'
import { openRows, type ForeignFile, type OpenedFile } from './open-rows.ts'
import type { Row } from './row.ts'
import { Unreadable } from './unreadable.ts'

/** Records that are looked at before it is decided how a file is read. */
const SAMPLE = 200
/** More different columns are a map of keys, not a table. */
const MOST_COLUMNS = 2_000

/** What a file holds, as far as it can be known before anything is read by a mapping. */
export interface Scan {
  /** every column of every record, in the order in which they first stand */
  readonly header: readonly string[]
  /** the first records */
  readonly sample: readonly Row[]
  /** the wording of columns, where a row of its own tells it */
  readonly titles?: ReadonlyMap<string, string>
  /** rows above the heading that were passed over */
  readonly above: number
  readonly kind: OpenedFile['kind']
}

/**
 * Looks at a file before it is read. Of a table the heading row tells all columns; of JSON, and of a
 * column whose text is JSON, all records are read, since each may have columns of its own.
 *
 * @param expand the column of JSON text, of the columns in the file
 */
export async function scanFile(
  file: ForeignFile,
  expand: (header: readonly string[]) => string | undefined,
): Promise<Scan> {
  const opened = await openRows(file)
  const column = expand(opened.header)
  const isLoose = opened.kind === 'json'
  const header = new Set(opened.header)
  const sample: Row[] = []
  try {
    for await (const raw of opened.rows) {
      const row = column === undefined ? raw : expandRow(raw, column)
      if (sample.length < SAMPLE) sample.push(row)
      else if (!isLoose && column === undefined) break
      if (isLoose || column !== undefined) addColumns(header, row)
    }
  } finally {
    await opened.close()
  }
  const { titles, above = 0 } = opened
  return { header: [...header], sample, above, kind: opened.kind, ...(titles && { titles }) }
}

function addColumns(header: Set<string>, row: Row): void {
  for (const [name] of row.cells()) header.add(name)
  if (header.size > MOST_COLUMNS) {
    throw new Unreadable(row.line, `The records have more than ${MOST_COLUMNS} different columns.`)
  }
}
