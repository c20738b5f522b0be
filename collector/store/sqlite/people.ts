import type Database from 'better-sqlite3'
import { CamelCasePlugin, Kysely, SqliteDialect, type SqliteDatabase } from 'kysely'
import type { OwnerDatabase, OwnerTables } from '../../owners/tables.ts'
import { classify } from './classify.ts'

/** The tables about people, on the connection that writes. */
export function openPeople(writer: Database.Database): OwnerDatabase {
  return new Kysely<OwnerTables>({
    dialect: new SqliteDialect({ database: explaining(writer) }),
    plugins: [new CamelCasePlugin()],
  })
}

/** The connection, whose failures are the store's own errors. The store closes it. */
function explaining(writer: Database.Database): SqliteDatabase {
  return {
    close() {},
    prepare(sql) {
      const statement = explained(() => writer.prepare(sql))
      return {
        reader: statement.reader,
        all: (values) => explained(() => statement.all(...values)),
        run: (values) => explained(() => statement.run(...values)),
        iterate: (values) => statement.iterate(...values),
      }
    },
  }
}

function explained<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw classify(error) ?? error
  }
}
