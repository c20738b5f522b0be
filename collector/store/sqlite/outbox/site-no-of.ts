import type { SurveyCatalog } from '../survey-catalog.ts'

/** The number of a site; 0, which no site has, for one that is not there. */
export function siteNoOf(book: () => SurveyCatalog, site: string): number {
  return book().sites.get(site)?.no ?? 0
}
