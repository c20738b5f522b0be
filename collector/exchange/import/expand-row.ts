import { flattenInto } from './json-rows.ts'
import { parseJson } from './parse-json.ts'
import type { Row } from './row.ts'

/** Deeper text is no list of properties, and reading it would run out of stack. */
const MAX_LENGTH = 262_144

/** A row whose one column of JSON text is read as columns with a dot: `properties.$survey_id`. */
export function expandRow(row: Row, column: string): Row {
  const cells = new Map<string, string>()
  const value = objectOf(row.cell(column))
  if (value) flattenInto(cells, `${column}.`, value)
  return {
    ...row,
    cell: (name) => cells.get(name) ?? row.cell(name),
    cells: () => [...row.cells(), ...cells],
  }
}

function objectOf(text: string): object | undefined {
  if (!text.startsWith('{') || text.length > MAX_LENGTH || depthOf(text) > 64) return undefined
  try {
    const value = parseJson(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

/** How deep brackets go at most, those inside texts counted too. */
function depthOf(text: string): number {
  let depth = 0
  let most = 0
  for (const char of text) {
    if (char === '{' || char === '[') most = Math.max(most, (depth += 1))
    else if (char === '}' || char === ']') depth -= 1
  }
  return most
}
