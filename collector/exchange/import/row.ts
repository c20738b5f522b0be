/** One record of a foreign file, whatever its format. */
export interface Row {
  /** where it begins, from 1 */
  readonly line: number
  /** the text in a column, `''` when the record has none; trimmed by whoever reads it */
  readonly cell: (column: string) => string
  /** every column that the record has, with its text */
  readonly cells: () => readonly (readonly [column: string, text: string])[]
  /** what is wrong with the record itself, in words that end a sentence */
  readonly fault?: string
}

/** A file being read: its columns, and its records one after the other. */
export interface RowFile {
  /** in the file's order; of JSON, those of the first record */
  readonly header: readonly string[]
  /** the wording of columns, where a row of its own tells it */
  readonly titles?: ReadonlyMap<string, string>
  /** rows above the heading that were passed over */
  readonly above?: number
  readonly rows: AsyncIterable<Row>
  /** lets go of a file that is not read to its end */
  readonly close: () => Promise<void>
}
