import { nameColumns } from './header.ts'
import type { Row, RowFile } from './row.ts'
import { Unreadable } from './unreadable.ts'

/** A record of a table as texts, and the line or row on which it begins, from 1. */
export interface TableRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/** Where in a table its records are. */
export interface TableShape {
  /** lines above the heading; absent: found */
  readonly skip?: number
  /** rows that the heading takes; absent: found */
  readonly headings?: number
  /** records may end before the heading does, as spreadsheets leave empty cells out */
  readonly ragged?: boolean
}

/** Records that are looked at to find the heading. */
const LOOKED_AT = 30
/** Of the widest row, what a heading fills; a title above it fills less. */
const HEADING_SHARE = 0.6

/**
 * A table record by record. Titles above the heading are passed over, and so are further rows of the
 * heading; records with more or fewer cells than the heading are handed out with their fault.
 */
export async function openTable(
  records: AsyncGenerator<TableRecord>,
  shape: TableShape = {},
): Promise<RowFile> {
  const first = await take(records, LOOKED_AT)
  const start = shape.skip === undefined ? findHeading(first) : atLine(first, shape.skip)
  const heading = first[start]
  if (!heading) throw new Unreadable(1, emptyOr(first))
  const rows = shape.headings ?? (isQualtrics(first[start + 2]) ? 3 : 1)
  const header = nameColumns(withoutTail(heading.cells))
  const titles = rows > 1 ? titlesOf(header, first[start + 1]?.cells ?? []) : undefined
  const index = new Map(header.map((name, i) => [name, i]))
  return {
    header,
    ...(titles && { titles }),
    above: start,
    rows: rowsOf(first.slice(start + rows), records, {
      index,
      ragged: shape.ragged ?? false,
      heading: heading.cells,
    }),
    close: async () => void (await records.return(undefined)),
  }
}

async function take(records: AsyncGenerator<TableRecord>, count: number): Promise<TableRecord[]> {
  const taken: TableRecord[] = []
  while (taken.length < count) {
    const next = await records.next()
    if (next.done) break
    taken.push(next.value)
  }
  return taken
}

function emptyOr(first: readonly TableRecord[]): string {
  return first.length === 0 ? 'The file is empty.' : 'The file ends before its heading.'
}

/** The first row that is filled about as far as the widest. */
function findHeading(first: readonly TableRecord[]): number {
  const filled = first.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length)
  const widest = Math.max(...filled)
  return filled.findIndex((count) => count > 0 && count >= widest * HEADING_SHARE)
}

function atLine(first: readonly TableRecord[], skip: number): number {
  return first.findIndex(({ line }) => line > skip)
}

/** Its third row is of JSON such as `{"ImportId":"startDate"}`; the second is the wording. */
function isQualtrics(row: TableRecord | undefined): boolean {
  return row?.cells.some((cell) => cell.startsWith('{"ImportId":')) ?? false
}

/** Spreadsheets save columns that were empty once. */
function withoutTail(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)
}

function titlesOf(
  header: readonly string[],
  cells: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(header.map((name, i) => [name, cells[i]?.trim() || name]))
}

async function* rowsOf(
  first: readonly TableRecord[],
  rest: AsyncGenerator<TableRecord>,
  columns: Columns,
): AsyncGenerator<Row> {
  const isNone = (record: TableRecord) => isBlank(record) || isHeading(record, columns.heading)
  for (const record of first) if (!isNone(record)) yield rowOf(record, columns)
  for await (const record of rest) if (!isNone(record)) yield rowOf(record, columns)
}

interface Columns {
  readonly index: ReadonlyMap<string, number>
  readonly ragged: boolean
  readonly heading: readonly string[]
}

/** Exports that were put one behind the other have their heading in the middle again. */
function isHeading({ cells }: TableRecord, heading: readonly string[]): boolean {
  const [first = ''] = cells
  return (
    cells.length === heading.length &&
    heading.length > 1 &&
    cells.every((cell, i) => (i === 0 ? first.replace(/^\uFEFF/, '') : cell) === heading[i])
  )
}

function isBlank({ cells }: TableRecord): boolean {
  return cells.every((cell) => cell.trim() === '')
}

function rowOf({ line, cells }: TableRecord, { index, ragged }: Columns): Row {
  const row = {
    line,
    cell: (column: string) => cells[index.get(column) ?? -1] ?? '',
    cells: () => [...index].map(([column, i]) => [column, cells[i] ?? ''] as const),
  }
  const isLong = cells.slice(index.size).some((cell) => cell.trim() !== '')
  if (!isLong && (ragged || cells.length >= index.size)) return row
  return { ...row, fault: `has ${cells.length} cells where the heading has ${index.size}` }
}
