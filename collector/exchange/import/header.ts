/** A longer heading is a question's wording with its explanation; its beginning names it. */
const NAME_LENGTH = 500

/**
 * Column names that can be told apart: trimmed, `column 3` where the heading is empty, and the
 * second and third of a name become `name (2)` and `name (3)`.
 */
export function nameColumns(cells: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return cells.map((cell, i) => {
    const name = cell.trim().slice(0, NAME_LENGTH) || `column ${i + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

/** A column name as tools vary it, made one: `Survey type`, `survey_type` and `SURVEY-TYPE` are alike. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}$#]+/gu, ' ')
    .trim()
}

/** The first column that one of these names fits, or `undefined`. */
export function findColumn(
  header: readonly string[],
  names: readonly string[],
): string | undefined {
  for (const name of names) {
    const column = header.find((candidate) => plainName(candidate) === plainName(name))
    if (column !== undefined) return column
  }
  return undefined
}
