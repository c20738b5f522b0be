/**
 * The name of a sheet: at most 31 UTF-16 units, no half of a character, none of `[]:*?/\`, no `'` at an end. Source: Excel
 * specifications and limits.
 *
 * @param number of the sheet, from 1
 */
export function sheetName(sheet: string, number: number): string {
  const plain = sheet.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').replace(/^[\s']+|[\s']+$/g, '')
  const cut = plain.slice(0, 25).replace(/[\uD800-\uDBFF]$/, '')
  const name = cut.replace(/[\s']+$/, '') || 'Sheet'
  return number === 1 ? name : `${name} ${number}`
}
