import { undoImport } from '../exchange/import/undo.ts'
import { CliError } from './cli-error.ts'
import { print } from './print.ts'
import { removal } from './removal.ts'
import { withStore } from './with-store.ts'

interface Typed {
  readonly word: string
  readonly 'dry-run': boolean | undefined
  readonly yes: boolean | undefined
  readonly json: boolean | undefined
}

/** `earshot import undo ID`: takes everything out again that came with an import. */
export async function importUndo(typed: Typed): Promise<number> {
  const { word: id, json } = typed
  return withStore(async (store) => {
    const { sites } = await store.loadCatalog()
    const imports = await Promise.all(sites.map((site) => store.findImports(site.id)))
    const found = imports.flat().find((known) => known.id === id)
    if (!found) throw new CliError(`there is no import "${id}": earshot import list --site ID`)
    const removed = await store.countImported(found.id)
    const words = `${removed} responses of ${found.survey}, imported from ${found.source}, would be taken out again`
    const act = async () => {
      const gone = await undoImport(store, found.id)
      print(json, { removed: gone }, `${gone} responses were taken out again`)
      return 0
    }
    return removal(typed, { plan: { removed }, words, act })
  })
}
