import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StoreRefused } from '../store-errors.ts'

const NAME = 'moved'

/** Leaves in a data folder that its answers are in PostgreSQL now. */
export function leaveMovedMark(folder: string): void {
  const words = `The database of this folder was moved into PostgreSQL. Remove this file to use it again.\n`
  writeFileSync(join(folder, NAME), words)
}

/** The folder holds the database again. */
export function removeMovedMark(folder: string): void {
  rmSync(join(folder, NAME), { force: true })
}

/**
 * Asserts that a folder's database was not moved away: answers kept there would be in neither.
 *
 * @throws {StoreRefused} naming what to do
 */
export function assertNotMoved(folder: string): void {
  const mark = join(folder, NAME)
  if (!existsSync(mark)) return
  throw new StoreRefused(
    `the database of ${folder} was moved into PostgreSQL: set DATABASE_URL, or remove ${mark} to use the old one`,
  )
}
