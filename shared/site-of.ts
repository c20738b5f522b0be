import { slugOf } from './survey-of.ts'
import { SITE_DEFAULTS, type Site } from './site.ts'

/**
 * A site with every default filled in; `undefined` when neither an id nor a name that yields one is
 * given.
 */
export function siteOf(input: Partial<Site>): Site | undefined {
  const id = input.id ?? slugOf(input.name ?? '')
  if (id === '') return undefined
  const name = input.name ?? id
  return { ...SITE_DEFAULTS, ...input, id, name, brand: input.brand ?? name }
}
