import { findNetworkMount } from '../health/disk/find-network-mount.ts'
import { describeNetworkMount } from '../health/disk/describe-network-mount.ts'
import { assertNotMoved } from './sqlite/moved-mark.ts'
import { StoreRefused } from './store-errors.ts'
import type { Store } from './store.ts'

/** Where the database is. */
export interface DatabasePlace {
  /** a folder with a SQLite file, unless there is a database */
  readonly dataFolder: string
  /** absent: a folder that is on another machine for certain is refused */
  readonly networkShare?: 'refuse' | 'allow'
  /** `postgres://…` */
  readonly databaseUrl?: string
}

/**
 * Opens the database, creating and migrating it as needed. Only the driver that is needed is loaded.
 *
 * @param exclusive a server holds a data folder alone; a database is shared by any number
 * @throws {StoreRefused} with one sentence for the owner
 */
export async function openStore(
  { dataFolder, databaseUrl, networkShare }: DatabasePlace,
  { exclusive }: { readonly exclusive: boolean },
): Promise<Store> {
  if (databaseUrl !== undefined) {
    const { openPostgresStore } = await import('./postgres/open-postgres-store.ts')
    return withTrueCounts(await openPostgresStore(databaseUrl, () => new Date()))
  }
  const share = networkShare === 'allow' ? undefined : findNetworkMount(dataFolder)
  if (share?.isCertain) {
    throw new StoreRefused(
      `${describeNetworkMount(dataFolder, share)}, or EARSHOT_NETWORK_SHARE to allow`,
    )
  }
  assertNotMoved(dataFolder)
  const { openSqliteStore } = await import('./sqlite/open-sqlite-store.ts')
  return withTrueCounts(await openSqliteStore(dataFolder, { exclusive }))
}

/** Counts again what an earlier version counted by other rules, each survey in one transaction. */
async function withTrueCounts(store: Store): Promise<Store> {
  try {
    for (const survey of await store.findRecountDue()) await store.recount(survey)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}
