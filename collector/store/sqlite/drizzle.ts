import { createRequire } from 'node:module'
import type * as Orm from 'drizzle-orm'
import type * as Driver from 'drizzle-orm/better-sqlite3'
import type * as Core from 'drizzle-orm/sqlite-core'

// Required, not imported: Node parses drizzle's package.json (180 KB) anew for each of its modules
// that is imported, which leaves the process 200 MB larger; required, 20 MB.
const load = createRequire(import.meta.url)
const driver: typeof Driver = load('drizzle-orm/better-sqlite3')
const core: typeof Core = load('drizzle-orm/sqlite-core')
const orm: typeof Orm = load('drizzle-orm')

/** What typed queries are made with, as drizzle-orm documents it. */
export const { drizzle } = driver
/** What tables are described with. */
export const { integer, primaryKey, sqliteTable, text } = core
/** What queries ask and how they are sorted. */
export const { and, between, desc, eq, getTableColumns, gt, isNotNull, lt, lte, sql } = orm
