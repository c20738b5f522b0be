import { loadCatalog } from '../catalog/catalog.ts'
import { findHeld } from '../follow-up/find-held.ts'
import { settleHeld } from '../follow-up/settle-held.ts'
import { CliError } from './cli-error.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

interface Typed {
  readonly survey: string | undefined
  readonly json: boolean | undefined
}

interface Settled extends Typed {
  readonly survey: string
}

/** `earshot held list [--survey nps]`: how many answers of each survey wait for their owner's word. */
export async function heldList(typed: Typed): Promise<number> {
  return withStore(async (store) => {
    const held: Record<string, number> = {}
    for (const { id } of await surveysIn(store, typed.survey)) {
      held[id] = (await findHeld(store, id)).length
    }
    const lines = Object.entries(held).map(([id, count]) => `${id}  ${count} answers held back`)
    print(typed.json, { held }, lines.join('\n') || 'there is no survey')
    return 0
  })
}

/** `earshot held release --survey nps`: lets them count. */
export function heldRelease(typed: Settled): Promise<number> {
  return settle(typed, true)
}

/** `earshot held discard --survey nps`: leaves them out for good. */
export function heldDiscard(typed: Settled): Promise<number> {
  return settle(typed, false)
}

async function settle({ survey, json }: Settled, counts: boolean): Promise<number> {
  return withStore(async (store) => {
    const [found] = await surveysIn(store, survey)
    if (!found) throw new CliError(`there is no survey "${survey}"`)
    const ids = await findHeld(store, found.id)
    const changed = await settleHeld(store, found.site, ids, counts)
    print(json, { changed }, `${changed} answers ${counts ? 'count now' : 'are left out'}`)
    return 0
  })
}

async function surveysIn(store: Parameters<typeof loadCatalog>[0], wanted: string | undefined) {
  const { surveys } = (await loadCatalog(store)).current()
  if (wanted !== undefined && !surveys.has(wanted)) {
    throw new CliError(`there is no survey "${wanted}"`)
  }
  return [...surveys.values()]
    .filter(({ newest }) => wanted === undefined || newest.id === wanted)
    .map(({ newest, site }) => ({ id: newest.id, site: site.id }))
}
