import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readSettings, type Settings } from '../server/env.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { CliError } from './cli-error.ts'

/**
 * Opens the database that the environment names, for as long as `act` takes.
 *
 * @param creates whether a database may be made where there is none; else it is looked for in the wrong place
 */
export async function withStore<T>(
  act: (store: Store, settings: Settings) => Promise<T>,
  { creates = false } = {},
): Promise<T> {
  const read = readSettings(process.env)
  if (!read.ok) throw new CliError(read.error)
  const { databaseUrl, dataFolder } = read.settings
  if (!creates && databaseUrl === undefined && !existsSync(join(dataFolder, 'earshot.db'))) {
    throw new CliError(`there is no database in ${dataFolder}: EARSHOT_DATA says where it is`)
  }
  const store = await openStore(read.settings, { exclusive: false })
  try {
    return await act(store, read.settings)
  } finally {
    await store.close()
  }
}
