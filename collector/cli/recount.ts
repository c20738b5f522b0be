import { loadCatalog } from '../catalog.ts'
import { CliError } from './cli-error.ts'
import type { Typed } from './typed.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

/** `earshot recount [--survey nps]`: counts from raw answers again, of one survey or of all. */
export async function recount({ survey, json }: Typed): Promise<number> {
  const counted = await withStore(async (store) => {
    const { surveys } = (await loadCatalog(store)).current()
    if (survey !== undefined && !surveys.has(survey)) {
      throw new CliError(`there is no survey "${survey}"`)
    }
    const counts: Record<string, number> = {}
    for (const id of survey === undefined ? surveys.keys() : [survey]) {
      if (!json) process.stderr.write(`counting ${id}\n`)
      counts[id] = await store.recount(id)
    }
    return counts
  })
  const lines = Object.entries(counted).map(([id, count]) => `${id}  ${count} answers counted`)
  print(json, { counted }, lines.join('\n') || 'there is nothing to count')
  return 0
}
