/**
 * JSON of plain data. Not `JSON.stringify`, because some old libraries put a `toJSON` on all arrays
 * of a page, which turns lists into strings; it is left to do text and numbers, which have none.
 */
export function stringify(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stringify).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${stringify(field)}`).join()}}`
}
