import { readSettings } from '../env.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { CliError } from './cli-error.ts'

/** Opens the book that the environment names, for as long as `act` takes. */
export async function withStore<T>(act: (store: Store) => Promise<T>): Promise<T> {
  const read = readSettings(process.env)
  if (!read.ok) throw new CliError(read.error)
  const store = await openStore(read.settings, { exclusive: false })
  try {
    return await act(store)
  } finally {
    await store.close()
  }
}
