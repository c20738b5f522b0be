import { BAND_FACETS, BAND_VALUES } from '#shared/engagement/bands.ts'
import { refused, type Refused } from '#shared/refusals/refused.ts'
import type { Site } from '#shared/site.ts'
import type { FacetValue } from '../store/store.ts'

/** Facets that every site has. */
const FACETS = ['page', 'device', 'lang', 'visit', 'channel', ...BAND_FACETS] as const

/** Facets whose values the product writes itself, and has no others. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  device: ['phone', 'tablet', 'desktop'],
  visit: ['new', 'returning'],
  ...BAND_VALUES,
}

/** Parameters that may be given several times. */
const REPEATED = new Set(['segment', 'has'])

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
  const names = [...params.keys()]
  const unknown = names.find((name) => !known.includes(name))
  if (unknown === undefined) return findRepeated(names)
  const rest = known.length === 0 ? 'it takes none' : `there are ${known.join(', ')}`
  return `there is no parameter "${unknown}" here; ${rest}`
}

/** Of two that exclude each other none is taken for the other. */
function findRepeated(names: readonly string[]): string | undefined {
  const repeated = names.find((name, place) => {
    return names.indexOf(name) < place && !REPEATED.has(name)
  })
  return repeated === undefined ? undefined : `"${repeated}" is given more than once`
}

/**
 * The same of a facet, which is one that every site has or one of this site's own, and of a value where
 * the product knows them all.
 */
export function findUnknownFacet(
  segments: readonly FacetValue[],
  { facets }: Pick<Site, 'facets'>,
): Refused | undefined {
  const known = [...FACETS, ...facets]
  const unknown = segments.find(({ facet }) => !known.includes(facet))
  if (unknown) return refused('no_facet', { facet: unknown.facet, known: known.join(', ') })
  // a trait of the owner's own that is called alike takes any value
  const valuesOf = ({ facet }: FacetValue) => (facets.includes(facet) ? undefined : VALUES[facet])
  const odd = segments.find((one) => valuesOf(one)?.includes(one.value) === false)
  if (!odd) return undefined
  const { facet, value } = odd
  return refused('no_facet_value', { facet, value, known: valuesOf(odd)?.join(', ') ?? '' })
}
