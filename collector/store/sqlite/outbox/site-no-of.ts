import type { SurveyBook } from '../survey-book.ts'

/** The number of a site; 0, which no site has, for one that is not there. */
export function siteNoOf(book: () => SurveyBook, site: string): number {
  return book().sites.get(site)?.no ?? 0
}
