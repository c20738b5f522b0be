import { readSettings } from '../env.ts'
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts'
import type { Store } from '../store/store.ts'
import { CliError } from './cli-error.ts'

/** Opens the book of the data folder that the environment names, for as long as `act` takes. */
export async function withStore<T>(act: (store: Store) => Promise<T>): Promise<T> {
  const read = readSettings(process.env)
  if (!read.ok) throw new CliError(read.error)
  const store = await openSqliteStore(read.settings.dataFolder)
  try {
    return await act(store)
  } finally {
    await store.close()
  }
}
