import type { Store } from './store.ts'

/** Where the book is. */
export interface BookPlace {
  /** a folder with a SQLite file, unless there is a database */
  readonly dataFolder: string
  /** `postgres://…` */
  readonly databaseUrl?: string
}

/**
 * Opens the book, creating and migrating it as needed. Only the driver that is needed is loaded.
 *
 * @param exclusive a server holds a data folder alone; a database is shared by any number
 * @throws {StoreRefused} with one sentence for the owner
 */
export async function openStore(
  { dataFolder, databaseUrl }: BookPlace,
  { exclusive }: { readonly exclusive: boolean },
): Promise<Store> {
  if (databaseUrl !== undefined) {
    const { openPostgresStore } = await import('./postgres/open-postgres-store.ts')
    return openPostgresStore(databaseUrl, () => new Date())
  }
  const { openSqliteStore } = await import('./sqlite/open-sqlite-store.ts')
  return openSqliteStore(dataFolder, { exclusive })
}
