import { unusedRulesOf } from '#shared/unused-rules-of.ts'
import type { Survey } from '#shared/survey.ts'
import type { Store } from '../store/store.ts'

/** Page rules of published surveys that match no page any more, in sentences. */
export async function findUnusedRules(store: Pick<Store, 'loadCatalog'>): Promise<string[]> {
  const { versions } = await store.loadCatalog()
  const newest = new Map<string, Survey>(versions.map(({ survey }) => [survey.id, survey]))
  return [...newest.values()].flatMap(({ id, audience }) =>
    unusedRulesOf(audience).map(
      (rule) =>
        `the page rule ${rule} of the survey "${id}" could freeze a page, so it matches none: publish the survey with a simpler one`,
    ),
  )
}
