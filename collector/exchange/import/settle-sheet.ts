import { openRows } from './open-rows.ts'
import type { SettledFile } from './settle-file.ts'
import { sheetNames } from './sheet-names.ts'
import { recogniseSource } from './sources.ts'
import { Unreadable } from './unreadable.ts'

/** Sheets that are looked into to find the answers. */
const LOOKED_INTO = 20

/** The sheets of a workbook, and the one that is read. */
export interface SettledSheet {
  readonly sheets: readonly string[]
  readonly sheet?: string
}

/**
 * Settles which sheet of a workbook is read: the one that the owner names, else the first whose columns
 * are of a known tool or a table of ratings, else the first. Reports have a cover before their data.
 */
export async function settleSheet(
  file: SettledFile,
  isKnown: (header: readonly string[]) => boolean = (header) =>
    recogniseSource(header) !== undefined,
): Promise<SettledSheet> {
  const { unpacked, sheet } = file
  if (!unpacked || !('workbook' in unpacked)) return { sheets: [] }
  const sheets = await sheetNames(unpacked.workbook)
  const [first] = sheets
  if (sheet !== undefined || first === undefined) {
    return { sheets, ...(sheet !== undefined && { sheet }) }
  }
  if (sheets.length === 1) return { sheets, sheet: first }
  for (const name of sheets.slice(0, LOOKED_INTO)) {
    if (isKnown(await headerOf({ ...file, sheet: name }))) return { sheets, sheet: name }
  }
  return { sheets, sheet: first }
}

/** The columns of a sheet; none where it is empty. */
async function headerOf(file: SettledFile): Promise<readonly string[]> {
  try {
    const opened = await openRows(file)
    await opened.close()
    return opened.header
  } catch (error) {
    if (error instanceof Unreadable) return []
    throw error
  }
}
