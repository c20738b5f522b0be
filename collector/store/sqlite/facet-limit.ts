import type Database from 'better-sqlite3'
import type { Day } from '#shared/results.ts'
import type { AdmittedLabel } from '../facet-days.ts'
import { isSureLabel, type FacetLabel } from '../facet-labels.ts'
import type { KnownSurvey } from '../known-survey.ts'
import { MAX_FACET_VALUES } from '../max-facet-values.ts'
import { createMoved } from './has-moved.ts'

/** Decides under which value a response counts. */
export interface FacetLimit {
  /** called once per transaction: another connection may have admitted values since the last */
  begin(): void
  /** the value under which a response of a day counts: itself, or `other` */
  admit(survey: KnownSurvey, facet: string, value: string, day: Day): string
  /** whether a label that is not counted by name could be */
  hasRoom(survey: KnownSurvey, label: FacetLabel): boolean
  /** counts a label by name from a day on; the caller counts the answers of these days anew */
  add(survey: KnownSurvey, label: AdmittedLabel): void
  /** all labels of a survey */
  labels(survey: KnownSurvey): readonly AdmittedLabel[]
  /** chooses labels anew; the caller counts the survey anew */
  replace(survey: KnownSurvey, labels: readonly FacetLabel[]): void
  /** drops what is remembered: after a rollback it may not be in the file */
  forget(): void
}

type Facets = Map<string, Map<string, Day | ''>>

/** The cap kept in `facet_value`, remembered in memory. */
export function createFacetLimit(db: Database.Database): FacetLimit {
  const read = db.prepare<[number, number], AdmittedLabel>(
    'SELECT facet, value, since FROM facet_value WHERE site_no = ? AND survey_no = ?',
  )
  const insert = db.prepare('INSERT INTO facet_value VALUES (?, ?, ?, ?, ?)')
  const clear = db.prepare('DELETE FROM facet_value WHERE site_no = ? AND survey_no = ?')
  const hasMoved = createMoved(db)
  const bySurvey = new Map<number, Facets>()

  function facetsOf({ no, siteNo }: KnownSurvey): Facets {
    const known = bySurvey.get(no)
    if (known) return known
    const facets: Facets = new Map()
    for (const { facet, value, since } of read.iterate(siteNo, no)) {
      valuesOf(facets, facet).set(value, since)
    }
    bySurvey.set(no, facets)
    return facets
  }

  function add(survey: KnownSurvey, { facet, value, since }: AdmittedLabel): void {
    const values = valuesOf(facetsOf(survey), facet)
    if (values.has(value) || values.size >= MAX_FACET_VALUES) return
    insert.run(survey.siteNo, survey.no, facet, value, since)
    values.set(value, since)
  }

  return {
    begin() {
      if (hasMoved()) bySurvey.clear()
    },
    admit(survey, facet, value, day) {
      const values = valuesOf(facetsOf(survey), facet)
      const since = values.get(value)
      if (since !== undefined) return since <= day ? value : 'other'
      if (values.size >= MAX_FACET_VALUES || !isSureLabel({ facet, value })) return 'other'
      add(survey, { facet, value, since: '' })
      return value
    },
    hasRoom(survey, { facet, value }) {
      const values = valuesOf(facetsOf(survey), facet)
      return value !== 'other' && !values.has(value) && values.size < MAX_FACET_VALUES
    },
    add,
    labels: ({ siteNo, no }) => read.all(siteNo, no),
    replace(survey, labels) {
      clear.run(survey.siteNo, survey.no)
      bySurvey.delete(survey.no)
      for (const label of labels) add(survey, { ...label, since: '' })
    },
    forget: () => bySurvey.clear(),
  }
}

function valuesOf(facets: Facets, facet: string): Map<string, Day | ''> {
  const known = facets.get(facet)
  if (known) return known
  const made = new Map<string, Day | ''>()
  facets.set(facet, made)
  return made
}
