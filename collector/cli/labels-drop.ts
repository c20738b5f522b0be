import { loadCatalog } from '../catalog/catalog.ts'
import type { FacetLabel } from '../store/facet-labels.ts'
import { CliError } from './cli-error.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

interface Typed {
  readonly survey: string | undefined
  readonly 'dry-run': boolean | undefined
  readonly json: boolean | undefined
}

/**
 * `earshot labels drop [--survey nps] [--dry-run]`: drops values of facets that no answer is under, and
 * names them.
 */
export async function labelsDrop(typed: Typed): Promise<number> {
  return withStore(async (store) => {
    const isDry = typed['dry-run'] ?? false
    const { surveys } = (await loadCatalog(store)).current()
    if (typed.survey !== undefined && !surveys.has(typed.survey)) {
      throw new CliError(`there is no survey "${typed.survey}"`)
    }
    const ids = typed.survey === undefined ? [...surveys.keys()] : [typed.survey]
    const dropped: Record<string, readonly FacetLabel[]> = {}
    for (const id of ids) {
      dropped[id] = isDry
        ? await store.findEmptyLabels(id)
        : (await store.dropEmptyLabels(id)).dropped
    }
    const lines = Object.entries(dropped).flatMap(([id, labels]) => linesOf(id, labels, isDry))
    const said = lines.join('\n') || 'there is no survey'
    if (isDry) print(typed.json, { dryRun: true, dropped }, `${said}\nnothing was changed`)
    else print(typed.json, { dropped }, said)
    return 0
  })
}

function linesOf(id: string, labels: readonly FacetLabel[], isDry: boolean): string[] {
  const count = `${id}  ${labels.length} empty ${labels.length === 1 ? 'label' : 'labels'}`
  return [
    `${count} ${isDry ? 'would be dropped' : 'dropped'}`,
    ...labels.map(({ facet, value }) => `  ${facet}: ${value}`),
  ]
}
