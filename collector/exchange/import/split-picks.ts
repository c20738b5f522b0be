/** What tools put between the options that one person picked. */
const BETWEEN = /[,;|\n\r、，；]/
const LEADING = /^[\s,;|、，；]+/

/**
 * The picks of one cell: known options first, the longest first, so that a wording with a comma is
 * one pick. What lies between two known ones is one part as it was typed, commas and all; where
 * nothing is known, a text is cut at `;`, `|` and line breaks alone, since sentences have commas.
 *
 * @param known texts that mean an option, in lower case
 */
export function splitPicks(text: string, known: ReadonlyMap<string, unknown>): readonly string[] {
  const wordings = [...known.keys()].filter(Boolean).toSorted((a, b) => b.length - a.length)
  const parts: string[] = []
  let typed = ''
  let rest = text.trim()
  while (rest !== '') {
    const found = wordings.find((wording) => begins(rest, wording))
    if (found === undefined) {
      const cut = endOfPart(rest)
      typed += rest.slice(0, cut)
      rest = rest.slice(cut)
      continue
    }
    parts.push(...partsOfTyped(typed), rest.slice(0, found.length))
    typed = ''
    rest = rest.slice(found.length).replace(LEADING, '')
  }
  return [...parts, ...partsOfTyped(typed)]
}

/** Whether a text begins with a wording that ends where a part may end. */
function begins(text: string, wording: string): boolean {
  if (text.slice(0, wording.length).toLowerCase() !== wording) return false
  const after = text.slice(wording.length).trimStart()
  return after === '' || BETWEEN.test(after.charAt(0))
}

/** Where the next part may begin: after the separator that comes next, and the spaces after it. */
function endOfPart(text: string): number {
  const at = text.slice(1).search(BETWEEN)
  if (at < 0) return text.length
  const end = at + 2
  return end + (text.slice(end).length - text.slice(end).trimStart().length)
}

function partsOfTyped(text: string): readonly string[] {
  return text
    .split(/[;|\n\r；]/)
    .map((part) => part.replace(/^[\s,、，]+|[\s,、，]+$/g, ''))
    .filter(Boolean)
}
