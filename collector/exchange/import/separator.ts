/** What may stand between two fields; the first wins a draw. */
const SEPARATORS = [',', ';', '\t', '|'] as const

/** The separator that the heading row uses most, outside quotes; a comma when it has none. */
export function findSeparator(text: string): string {
  const counts = new Map<string, number>(SEPARATORS.map((separator) => [separator, 0]))
  let quoted = false
  for (const char of text) {
    if (char === '"') quoted = !quoted
    if (!quoted && (char === '\n' || char === '\r')) break
    if (!quoted && counts.has(char)) counts.set(char, (counts.get(char) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? ','
}
