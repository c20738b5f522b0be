import { loadCatalog } from '../catalog/catalog.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

interface Typed {
  readonly json: boolean | undefined
}

/** `earshot site list`: sites with their surveys, in the order in which they were added. */
export async function siteList({ json }: Typed): Promise<number> {
  const sites = await withStore(async (store) => {
    const { sites: known, surveys } = (await loadCatalog(store)).current()
    return [...known.values()].map(({ id, name }) => ({
      id,
      name,
      surveys: [...surveys.values()]
        .filter(({ site }) => site.id === id)
        .map(({ newest }) => ({ id: newest.id, ver: newest.ver })),
    }))
  })
  const lines = sites.map(({ id, name, surveys }) => {
    return `${id}  ${name}: ${surveys.map((survey) => survey.id).join(', ') || 'no surveys'}`
  })
  print(json, { sites }, lines.join('\n') || 'there are no sites')
  return 0
}
