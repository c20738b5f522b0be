import { flattenInto } from './json-rows.ts'
import type { Row } from './row.ts'

/** A row whose one column of JSON text is read as columns with a dot: `properties.$survey_id`. */
export function expandRow(row: Row, column: string): Row {
  const cells = new Map<string, string>()
  const value = objectOf(row.cell(column))
  if (value) flattenInto(cells, `${column}.`, value)
  return { ...row, cell: (name) => cells.get(name) ?? row.cell(name) }
}

function objectOf(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
