import type { Site } from '#shared/site.ts'

/**
 * Whether two definitions of a site count every response alike: on the same day, under the same
 * facets. Tallies are taken back as they were counted, so any other change needs a recount.
 */
export function countsAlike(one: Site, other: Site): boolean {
  const facets = new Set(one.facets)
  const isSame = facets.size === other.facets.length && other.facets.every((f) => facets.has(f))
  return one.zone === other.zone && isSame
}
