/** Why one record, or one cell of it, cannot be taken. */
export interface Problem {
  readonly line: number
  /** absent: the record as a whole */
  readonly column?: string
  /** words that end a sentence whose subject is the cell, such as `is off the scale 0 to 10: "11"` */
  readonly cause: string
  /** a text where a rating was expected: what an owner may say it means */
  readonly label?: { readonly question: string; readonly text: string }
}

/** A problem as one line for people. */
export function problemLine({ line, column, cause }: Problem): string {
  return column === undefined ? `line ${line}: ${cause}` : `line ${line}, "${column}": ${cause}`
}
