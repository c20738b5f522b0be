import { nameColumns } from './header.ts'
import type { JsonShape } from './json-shape.ts'
import { splitJson, type JsonPiece } from './json-split.ts'
import { parseJson } from './parse-json.ts'
import type { Row, RowFile } from './row.ts'
import { Unreadable } from './unreadable.ts'

/**
 * A list of JSON objects, or JSON lines, record by record. Nested objects become columns with a dot,
 * `properties.$survey_response`; a list stays JSON text; `null` is an empty cell.
 */
export async function openJson(text: AsyncIterable<string>, shape: JsonShape): Promise<RowFile> {
  const pieces = splitJson(text, shape)
  const first = await pieces.next()
  if (first.done) throw new Unreadable(1, 'The file is empty.')
  const row = rowOf(first.value)
  return {
    header: nameColumns(row.cells().map(([column]) => column)),
    rows: rowsOf(row, pieces),
    close: async () => void (await pieces.return(undefined)),
  }
}

async function* rowsOf(first: Row, rest: AsyncIterable<JsonPiece>): AsyncGenerator<Row> {
  yield first
  for await (const piece of rest) yield rowOf(piece)
}

function rowOf(piece: JsonPiece): Row {
  const cells = flatten(piece)
  return {
    line: piece.line,
    cell: (column) => cells.get(column) ?? '',
    cells: () => [...cells],
  }
}

function flatten({ line, json }: JsonPiece): ReadonlyMap<string, string> {
  const cells = new Map<string, string>()
  const value = parsed(line, json)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Unreadable(line, 'A record is not an object; the file is a list of objects.')
  }
  flattenInto(cells, '', value)
  return cells
}

function parsed(line: number, json: string): unknown {
  try {
    return parseJson(json)
  } catch {
    throw new Unreadable(line, 'The JSON is broken here.')
  }
}

/** Adds what is in `value`, and below it, under dotted names. */
export function flattenInto(cells: Map<string, string>, prefix: string, value: object): void {
  for (const [name, inner] of Object.entries(value)) {
    const column = prefix + name
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) {
      flattenInto(cells, `${column}.`, inner)
    } else {
      cells.set(column, cellText(inner))
    }
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
