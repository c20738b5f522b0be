import { summaryPackFor } from '#shared/phrases/summary/packs.ts'
import { loadCatalog } from '../catalog/catalog.ts'
import { readSummary } from '../summary/read-summary.ts'
import { summaryText } from '../summary/summary-text.ts'
import { CliError } from './cli-error.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

interface Typed {
  readonly site: string
  readonly lang: string | undefined
  readonly json: boolean | undefined
}

/** `earshot summary --site acme [--lang ko]`: satisfaction beside engagement beside customers. */
export async function summary({ site, lang = 'en', json }: Typed): Promise<number> {
  await withStore(async (store) => {
    const catalog = (await loadCatalog(store)).current()
    const found = catalog.sites.get(site)
    if (!found) throw new CliError(`there is no site "${site}"`)
    const read = await readSummary(store, catalog, found, new Date())
    print(json, read, summaryText(summaryPackFor(lang), read).trimEnd())
  })
  return 0
}
