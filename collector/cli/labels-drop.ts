import { loadCatalog } from '../catalog/catalog.ts'
import { CliError } from './cli-error.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

interface Typed {
  readonly survey: string | undefined
  readonly json: boolean | undefined
}

/** `earshot labels drop [--survey nps]`: drops values of facets that no answer is under. */
export async function labelsDrop(typed: Typed): Promise<number> {
  return withStore(async (store) => {
    const { surveys } = (await loadCatalog(store)).current()
    if (typed.survey !== undefined && !surveys.has(typed.survey)) {
      throw new CliError(`there is no survey "${typed.survey}"`)
    }
    const ids = typed.survey === undefined ? [...surveys.keys()] : [typed.survey]
    const dropped: Record<string, readonly { facet: string; value: string }[]> = {}
    for (const id of ids) dropped[id] = (await store.dropEmptyLabels(id)).dropped
    const lines = Object.entries(dropped).map(([id, labels]) => {
      return `${id}  ${labels.length} empty labels dropped`
    })
    print(typed.json, { dropped }, lines.join('\n') || 'there is no survey')
    return 0
  })
}
