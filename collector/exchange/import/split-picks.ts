/** What tools put between the options that one person picked. */
const BETWEEN = /[,;|\n\r\t、，；]/
const LEADING = /^[\s,;|、，；]+/
/** What people put there, and wordings have inside; the first with spaces around it. */
const SOFT = [/\s+[/&+·•]\s+|\t/, /[/&+·•\t]/] as const
/** Around an option with a comma, and around each of a list that a program wrote. */
const QUOTES = ['"', "'"] as const

/**
 * The picks of one cell: known options first, the longest first, so that a wording with a comma is
 * one pick, quoted or not. What lies between two known ones is one part as it was typed, commas and
 * all; where nothing is known, a text is cut at `;`, `|` and line breaks alone, since sentences have
 * commas. At `/` and `&` it is cut only where every part is known. Brackets around a list of known
 * ones are none of its words.
 *
 * @param known texts that mean an option, in lower case
 */
export function splitPicks(text: string, known: ReadonlyMap<string, unknown>): readonly string[] {
  const inside = /^(?:\[(.*)\]|\{(.*)\})$/s.exec(text.trim())
  const unwrapped = inside ? partsIn(inside[1] ?? inside[2] ?? '', known) : []
  const isList = unwrapped.length > 0 && unwrapped.every((part) => isKnown(part, known))
  return isList ? unwrapped : partsIn(text, known)
}

function partsIn(text: string, known: ReadonlyMap<string, unknown>): readonly string[] {
  for (const soft of SOFT) {
    const parts = text.split(soft).map((part) => part.trim())
    if (parts.length > 1 && parts.every((part) => isKnown(part, known))) return parts
  }
  const wordings = [...known.keys()].filter(Boolean).toSorted((a, b) => b.length - a.length)
  const parts: string[] = []
  let typed = ''
  let rest = text.trim()
  while (rest !== '') {
    const found = wordings.flatMap((wording) => beginOf(rest, wording) ?? [])[0]
    if (found === undefined) {
      const cut = endOfPart(rest)
      typed += rest.slice(0, cut)
      rest = rest.slice(cut)
      continue
    }
    parts.push(...partsOfTyped(typed), found.pick)
    typed = ''
    rest = rest.slice(found.length).replace(LEADING, '')
  }
  return [...parts, ...partsOfTyped(typed)]
}

function isKnown(part: string, known: ReadonlyMap<string, unknown>): boolean {
  return part !== '' && known.has(part.toLowerCase())
}

/** The wording at the start of a text, in quotes or bare, if it ends where a part may end. */
function beginOf(
  text: string,
  wording: string,
): { readonly pick: string; readonly length: number } | undefined {
  for (const quote of ['', ...QUOTES]) {
    const whole = quote + wording + quote
    if (text.slice(0, whole.length).toLowerCase() !== whole) continue
    const after = text.slice(whole.length)
    const next = after.trimStart().charAt(0)
    if (next !== '' && !BETWEEN.test(after.charAt(0)) && !BETWEEN.test(next)) continue
    const pick = text.slice(quote.length, quote.length + wording.length)
    return { pick, length: whole.length }
  }
  return undefined
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
