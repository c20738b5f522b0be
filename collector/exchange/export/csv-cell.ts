/**
 * What makes a spreadsheet read a text as a formula or a command: the first character that is not a
 * space is one of `= + - @ | %`, a full-width `＝ ＋ － ＠`, or a control character (tab, carriage
 * return, line feed, NUL). Spaces are those of Unicode, and invisible marks count as spaces.
 *
 * Source: OWASP, "CSV Injection"; the full-width signs and `|` `%` from reports of DDE and of
 * spreadsheets that fold width before they read.
 */
const TRIGGER = /^[\p{Zs}\p{Zl}\p{Zp}\p{Cf}]*[=+\-@|%＝＋－＠\0-\x1f]/u

/** Whether a spreadsheet might run this text instead of showing it; empty text is harmless. */
export function isTrigger(text: string): boolean {
  return TRIGGER.test(text)
}

/**
 * A text as one CSV field: always quoted, quotes doubled, and led by `'` where a spreadsheet might
 * run it, or might run what is left when its own leading `'` are taken away. So {@link unquoted} gives
 * every text again.
 */
export function csvCell(text: string): string {
  return `"${isTrigger(withoutQuotes(text)) ? "'" : ''}${text.replaceAll('"', '""')}"`
}

/** The text of which {@link csvCell} made a field, its double quotes read already. */
export function unquoted(text: string): string {
  return text.startsWith("'") && isTrigger(withoutQuotes(text)) ? text.slice(1) : text
}

function withoutQuotes(text: string): string {
  return text.replace(/^'+/, '')
}
