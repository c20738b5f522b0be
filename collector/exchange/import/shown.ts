/** Longer cells are cut: a message names a cell, it does not repeat it. */
const LENGTH = 60

/** The text of a cell as a message may carry it: quoted, on one line, cut. */
export function shown(text: string): string {
  return JSON.stringify(text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text)
}

/** Column names as a message may carry them: the first thirty, quoted. */
export function shownColumns(header: readonly string[]): string {
  const names = header.slice(0, 30).map((name) => `"${name}"`)
  return names.join(', ') + (header.length > names.length ? ' …' : '')
}
