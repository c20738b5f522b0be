import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where the steps of each database's schema are. */
export const MIGRATIONS = {
  sqlite: join(import.meta.dirname, 'migrations', 'sqlite'),
  postgres: join(import.meta.dirname, 'migrations', 'postgres'),
} as const

/** One step of the schema: `0001-book.sql` leads to version 1. */
export interface MigrationStep {
  readonly version: number
  readonly file: string
}

/** The steps in a folder, in order. */
export function stepsIn(folder: string): readonly MigrationStep[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .toSorted()
    .map((file) => ({ version: Number(file.slice(0, 4)), file }))
}
