import { loadCatalog } from '../catalog/catalog.ts'
import type { Store } from '../store/store.ts'
import { CliError } from './cli-error.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

interface Typed {
  readonly survey: string | undefined
  readonly 'dry-run': boolean | undefined
  readonly json: boolean | undefined
}

/** `earshot recount [--survey nps]`: counts from raw answers again, of one survey or of all. */
export async function recount(typed: Typed): Promise<number> {
  return withStore(async (store) => {
    const ids = await surveysOf(store, typed.survey)
    return typed['dry-run'] ? compare(store, ids, typed.json) : countAll(store, ids, typed.json)
  })
}

async function surveysOf(store: Store, survey: string | undefined): Promise<readonly string[]> {
  const { surveys } = (await loadCatalog(store)).current()
  if (survey === undefined) return [...surveys.keys()]
  if (!surveys.has(survey)) throw new CliError(`there is no survey "${survey}"`)
  return [survey]
}

async function countAll(store: Store, ids: readonly string[], json: boolean | undefined) {
  const counted: Record<string, number> = {}
  for (const id of ids) {
    if (!json) process.stderr.write(`counting ${id}\n`)
    counted[id] = await store.recount(id)
  }
  const lines = Object.entries(counted).map(([id, count]) => `${id}  ${count} answers counted`)
  print(json, { counted }, lines.join('\n') || 'there is nothing to count')
  return 0
}

async function compare(store: Store, ids: readonly string[], json: boolean | undefined) {
  const surveys: Record<string, unknown> = {}
  const lines: string[] = []
  for (const id of ids) {
    if (!json) process.stderr.write(`counting ${id}\n`)
    const { counted, tallies, rollups } = await store.compareCounts(id)
    surveys[id] = { counted, tallies, rollups }
    const wrong = new Set([...tallies, ...rollups]).size
    lines.push(
      `${id}  ${counted} answers would be counted; the counts of ${wrong} days would change`,
    )
  }
  const words = `${lines.join('\n') || 'there is nothing to count'}\nnothing was changed`
  print(json, { dryRun: true, surveys }, words)
  return 0
}
