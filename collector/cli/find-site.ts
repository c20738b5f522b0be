import type { Site } from '#shared/site.ts'
import type { Store } from '../store/store.ts'
import { CliError } from './cli-error.ts'

/** A site by its id. @throws CliError when there is none */
export async function findSite(store: Store, id: string): Promise<Site> {
  const { sites } = await store.loadCatalog()
  const found = sites.find((site) => site.id === id)
  if (!found) throw new CliError(`there is no site "${id}"`)
  return found
}
