import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connectWriter } from '#collector/store/sqlite/connect.ts'
import { migrate } from '#collector/store/sqlite/migrate.ts'
import * as schema from '#collector/store/sqlite/schema.ts'
import { tempFolder } from '../../support/collector/open-collector.ts'

/** A column, told alike by the file and by the schema. */
interface Column {
  readonly name: string
  readonly type: string
  readonly notNull: boolean
  /** in SQL */
  readonly default: string | null
  readonly inKey: number
}

interface ColumnInfo {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly dflt_value: string | null
  readonly pk: number
}

/** Tables that are asked in plain SQL alone. */
const PLAIN = [
  'delivery',
  'digest',
  'event',
  'facet_value',
  'refund',
  'reply',
  'response',
  'tally',
  'visit',
  'visit_tally',
]
/** Tables of `collector/owners/tables.ts` and of better-auth. */
const PEOPLE = [
  'annotation',
  'assistant',
  'assistant_client',
  'assistant_reading',
  'audit',
  'draft',
  'member',
  'owner',
  'owner_account',
  'owner_key',
  'owner_link',
  'owner_passkey',
  'owner_second_factor',
  'owner_session',
  'owner_verification',
  'response_care',
  'secret_mark',
  'share_link',
  'sighting',
]

const tables = Object.values(schema).filter((value) => is(value, SQLiteTable))

async function openMigrated(): Promise<Database.Database> {
  const file = join(tempFolder(), 'earshot.db')
  const db = connectWriter(file)
  onTestFinished(() => void db.close())
  await migrate(db, file)
  return db
}

function held(db: Database.Database, table: string): Column[] {
  const columns = db
    .prepare<[string], ColumnInfo>('SELECT * FROM pragma_table_info(?)')
    .all(table)
    .map(({ name, type, notnull, dflt_value, pk }) => ({
      name,
      type: type.toLowerCase(),
      // an integer key is the number of the row: never null, though the table does not say so
      notNull: notnull === 1 || (pk > 0 && type === 'INTEGER'),
      default: dflt_value,
      inKey: pk,
    }))
  return columns.toSorted(byName)
}

function described(table: SQLiteTable): Column[] {
  const { columns, primaryKeys } = getTableConfig(table)
  const key = primaryKeys.flatMap((one) => one.columns.map(({ name }) => name))
  return columns
    .map((column) => ({
      name: column.name,
      type: column.getSQLType(),
      notNull: column.notNull,
      default: column.default === undefined ? null : String(column.default),
      inKey: column.primary ? 1 : key.indexOf(column.name) + 1,
    }))
    .toSorted(byName)
}

const byName = (one: Column, other: Column) => (one.name < other.name ? -1 : 1)

describe('the schema of typed queries', () => {
  test('describes every table of a migrated file that is not said to be asked otherwise', async () => {
    const db = await openMigrated()
    const found = db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .pluck()
      .all()
    const names = tables.map((table) => getTableConfig(table).name)
    expect([...names, ...PLAIN, ...PEOPLE].toSorted()).toEqual(found.toSorted())
  })

  test.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
    'has the columns, types, defaults and key of %s as the file has them',
    async (name, table) => {
      expect(described(table)).toEqual(held(await openMigrated(), name))
    },
  )
})
