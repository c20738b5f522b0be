/** What may stand between two fields; the first wins a draw. */
const SEPARATORS = [',', ';', '\t', '|'] as const
/** Records that are counted. */
const COUNTED = 50

/**
 * The separator of a CSV text by its first records: the one that cuts most of them into as many
 * fields, two or more, outside quotes. A heading may hold commas that its records do not have.
 */
export function findSeparator(text: string): string {
  const scored = SEPARATORS.map((separator) => ({ separator, score: scoreOf(text, separator) }))
  return scored.reduce((one, other) => (other.score > one.score ? other : one)).separator
}

/** The share of records with the usual number of fields, and a little for each field; 0 for one field. */
function scoreOf(text: string, separator: string): number {
  const counts = fieldCounts(text, separator)
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  const [usual = 1, same = 0] = [...times]
    .filter(([count]) => count > 1)
    .reduce<[number, number]>((best, one) => (one[1] > best[1] ? one : best), [1, 0])
  return usual < 2 ? 0 : same / counts.length + Math.min(usual, 100) / 1_000
}

function fieldCounts(text: string, separator: string): number[] {
  const counts: number[] = []
  let fields = 1
  let length = 0
  let quoted = false
  for (const char of text) {
    if (char === '"') quoted = !quoted
    if (quoted || (char !== '\n' && char !== '\r')) {
      length += 1
      if (!quoted && char === separator) fields += 1
      continue
    }
    if (length > 0) counts.push(fields)
    fields = 1
    length = 0
    if (counts.length >= COUNTED) return counts
  }
  // a record that is cut off tells nothing, unless it is the only one
  if (length > 0 && counts.length < 2) counts.push(fields)
  return counts
}
