import type { TableRecord } from './open-table.ts'
import { Unreadable } from './unreadable.ts'

/** A workbook in memory, packed as it came. */
export interface Workbook {
  readonly kind: 'xlsx' | 'ods' | 'xls' | 'xlsb'
  readonly bytes: Uint8Array
}

/** Cells beyond are no column that anybody filled in. */
const MAX_COLUMNS = 2_000
/** What a serial number of ten decimals may be off by, with room. */
const NOISE_MS = 1

/**
 * The rows of a workbook's sheet, as texts: dates as `YYYY-MM-DD HH:mm:ss` without a zone, with
 * milliseconds where there are any, numbers as they are, not as they are shown.
 *
 * @param sheet its name, or its place from 1; absent: the first
 */
export async function* openWorkbook(
  { kind, bytes }: Workbook,
  sheet?: string,
): AsyncGenerator<TableRecord> {
  const which = sheet === undefined ? 0 : /^\d+$/.test(sheet) ? Number(sheet) - 1 : sheet
  try {
    for await (const { index, values } of rowsOf(kind, bytes, which)) {
      yield { line: index, cells: values.slice(0, MAX_COLUMNS).map(textOf) }
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : unreadable(error)
  }
}

type Found = { readonly index: number; readonly values: readonly unknown[] }

async function* rowsOf(
  kind: Workbook['kind'],
  bytes: Uint8Array,
  sheet: number | string,
): AsyncGenerator<Found> {
  // the reader is loaded when the first workbook comes
  if (kind === 'xlsx') {
    const { streamXlsxRows } = await import('hucre/xlsx')
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
      yield { index: index + 1, values }
    }
    return
  }
  if (kind === 'ods') {
    const { streamOdsRows } = await import('hucre/ods')
    for await (const { index, values } of streamOdsRows(bytes, { sheets: [sheet] })) {
      yield { index: index + 1, values }
    }
    return
  }
  const { read } = await import('hucre')
  const { sheets } = await read(bytes)
  const found = typeof sheet === 'number' ? sheets[sheet] : sheets.find((s) => s.name === sheet)
  for (const [i, values] of (found?.rows ?? []).entries()) yield { index: i + 1, values }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return wallText(value)
  if (typeof value === 'object') return ''
  // more digits than a double holds: written so that nobody takes it for what was typed
  const isRounded = typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER
  return isRounded ? value.toExponential().toUpperCase() : String(value)
}

/** A spreadsheet counts days as a double, so that a whole second may come out a millisecond beside it. */
function wallText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const second = Math.round(date.getTime() / 1000) * 1000
  const isWhole = Math.abs(date.getTime() - second) <= NOISE_MS
  const wall = isWhole ? new Date(second) : date
  return wall
    .toISOString()
    .replace('T', ' ')
    .slice(0, isWhole ? 19 : 23)
}

/** Why a workbook cannot be read. */
export function unreadable(error: unknown): Unreadable {
  const name = error instanceof Error ? error.name : ''
  if (name === 'EncryptedFileError') {
    return new Unreadable(1, 'The workbook is protected by a password: save it without one.')
  }
  return new Unreadable(1, 'The workbook cannot be read: save the sheet as CSV.')
}
