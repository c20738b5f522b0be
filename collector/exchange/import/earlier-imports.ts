import type { ExchangeVerbs } from '../../store/exchange-verbs.ts'
import type { ImportRecord } from '../../store/import-record.ts'
import { kindOf } from './key-of.ts'
import type { ImportPlan } from './plan.ts'

/**
 * Imports into the same survey whose rows a file may tell again. Those that the owner gave another
 * name have keys, and people, of their own.
 */
export async function findEarlier(
  store: Pick<ExchangeVerbs, 'findImports'>,
  { order, mapping }: ImportPlan,
): Promise<readonly ImportRecord[]> {
  const imports = await store.findImports(order.site.id)
  return imports.filter(
    ({ survey, stored, keysOf }) =>
      survey === order.survey.id && stored > 0 && keysOf === mapping.name,
  )
}

/** The sorts of keys that a file has, the strongest first; empty: it has none. */
export function kindsOf({
  source,
  mapping,
}: Pick<ImportPlan, 'source' | 'mapping'>): readonly string[] {
  // ours are told from the ids of other tools
  if (source === 'earshot') return ['earshot id']
  return [mapping.key ?? []].flat().map(kindOf)
}
