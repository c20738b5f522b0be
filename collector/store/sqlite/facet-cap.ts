import type Database from 'better-sqlite3'
import type { KnownSurvey } from '../known-survey.ts'
import { MAX_FACET_VALUES } from '../max-facet-values.ts'
import { createMoved } from './has-moved.ts'

/** Decides under which value a response counts; a decision once made holds for ever. */
export interface FacetCap {
  /** called once per transaction: another connection may have admitted values since the last */
  begin(): void
  admit(survey: KnownSurvey, facet: string, value: string): string
  /** drops what is remembered: after a rollback it may not be in the file */
  forget(): void
}

/** The cap kept in `facet_value`, remembered in memory. */
export function createFacetCap(db: Database.Database): FacetCap {
  const read = db.prepare<[number, number], { facet: string; value: string }>(
    'SELECT facet, value FROM facet_value WHERE site_no = ? AND survey_no = ?',
  )
  const insert = db.prepare('INSERT INTO facet_value VALUES (?, ?, ?, ?)')
  const hasMoved = createMoved(db)
  const bySurvey = new Map<number, Map<string, Set<string>>>()

  function facetsOf({ no, siteNo }: KnownSurvey): Map<string, Set<string>> {
    const known = bySurvey.get(no)
    if (known) return known
    const facets = new Map<string, Set<string>>()
    for (const { facet, value } of read.iterate(siteNo, no)) valuesOf(facets, facet).add(value)
    bySurvey.set(no, facets)
    return facets
  }

  return {
    begin() {
      if (hasMoved()) bySurvey.clear()
    },
    admit(survey, facet, value) {
      const values = valuesOf(facetsOf(survey), facet)
      if (values.has(value)) return value
      if (values.size >= MAX_FACET_VALUES) return 'other'
      insert.run(survey.siteNo, survey.no, facet, value)
      values.add(value)
      return value
    },
    forget: () => bySurvey.clear(),
  }
}

function valuesOf(facets: Map<string, Set<string>>, facet: string): Set<string> {
  const known = facets.get(facet)
  if (known) return known
  const made = new Set<string>()
  facets.set(facet, made)
  return made
}
