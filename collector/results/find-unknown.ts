import { BAND_FACETS } from '#shared/engagement/bands.ts'
import type { Site } from '#shared/site.ts'

/** Facets that every site has. */
const FACETS = ['page', 'device', 'lang', 'visit', 'channel', ...BAND_FACETS] as const

/**
 * What is wrong with the names in a query, as a sentence: a filter that is misspelt must not answer as if
 * it had been applied. `undefined`: nothing.
 *
 * @param known the parameters that the address takes
 */
export function findUnknownParameter(
  params: URLSearchParams,
  known: readonly string[],
): string | undefined {
  const unknown = [...params.keys()].find((name) => !known.includes(name))
  if (unknown === undefined) return undefined
  const rest = known.length === 0 ? 'it takes none' : `there are ${known.join(', ')}`
  return `there is no parameter "${unknown}" here; ${rest}`
}

/** The same of a facet, which is one that every site has or one of this site's own. */
export function findUnknownFacet(
  segments: readonly { readonly facet: string }[],
  { facets }: Pick<Site, 'facets'>,
): string | undefined {
  const known = [...FACETS, ...facets]
  const unknown = segments.find(({ facet }) => !known.includes(facet))
  if (!unknown) return undefined
  return `there is no facet "${unknown.facet}"; there are ${known.join(', ')}`
}
