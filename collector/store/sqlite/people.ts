import type Database from 'better-sqlite3'
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely'
import type { OwnerDatabase, OwnerTables } from '../../owners/tables.ts'

/** The tables about people, on the connection that writes. */
export function openPeople(writer: Database.Database): OwnerDatabase {
  return new Kysely<OwnerTables>({
    dialect: new SqliteDialect({ database: writer }),
    plugins: [new CamelCasePlugin()],
  })
}
