import type { Day } from '#shared/results.ts'
import type { AdmittedLabel } from '../facet-days.ts'
import { isSureLabel, type FacetLabel } from '../facet-labels.ts'
import { MAX_FACET_VALUES } from '../max-facet-values.ts'
import type { KnownSurvey } from './catalog-snapshot.ts'
import { LOCKS } from './locks.ts'
import type { Session } from './session.ts'

/** A value whose fate is not known here yet. */
export interface NewFacetValue extends FacetLabel {
  readonly survey: KnownSurvey
}

/** Decides under which value a response counts, alike for all collectors. */
export interface FacetLimit {
  /** the value, `other`, or `undefined` when {@link FacetLimit.settle} must be asked first */
  admit(survey: KnownSurvey, facet: string, value: string, day: Day): string | undefined
  /** whether a label that is not counted by name could be */
  hasRoom(survey: KnownSurvey, label: FacetLabel): boolean
  /** Decides on values in the caller's transaction, one collector at a time. */
  settle(session: Session, wanted: readonly NewFacetValue[]): Promise<void>
  /** all labels of a survey, as they are in the caller's transaction */
  load(session: Session, survey: KnownSurvey): Promise<readonly AdmittedLabel[]>
  /** counts a label by name from a day on; the caller holds all who count, and counts anew */
  add(session: Session, survey: KnownSurvey, label: AdmittedLabel): void
  /** chooses labels anew; the caller holds all who count, and counts the survey anew */
  replace(session: Session, survey: KnownSurvey, labels: readonly FacetLabel[]): void
  /** drops what is remembered: after a rollback the database may not hold it */
  forget(): void
}

type Facets = Map<string, Map<string, Day | ''>>

/**
 * The cap kept in `facet_value`, remembered in memory. Labels that are sure are added by whoever needs
 * them, under a lock of their own; all others change only while nobody counts, together with the
 * catalog's revision, so that who counts by older ones notices.
 */
export function createFacetLimit(): FacetLimit {
  const bySurvey = new Map<number, Facets>()

  async function load(session: Session, { no, siteNo }: KnownSurvey) {
    const rows = await session.rows<AdmittedLabel>(
      'SELECT facet, value, since FROM facet_value WHERE site_no = $1 AND survey_no = $2',
      [siteNo, no],
    )
    const facets: Facets = new Map()
    for (const { facet, value, since } of rows) valuesOf(facets, facet).set(value, since)
    bySurvey.set(no, facets)
    return rows
  }

  function add(session: Session, { no, siteNo }: KnownSurvey, label: AdmittedLabel): void {
    const { facet, value, since } = label
    const values = valuesOf(bySurvey.get(no) ?? new Map(), facet)
    if (values.has(value) || values.size >= MAX_FACET_VALUES) return
    const row = [siteNo, no, facet, value, since]
    session.later('INSERT INTO facet_value VALUES ($1, $2, $3, $4, $5)', row)
    values.set(value, since)
  }

  return {
    admit({ no }, facet, value, day) {
      const facets = bySurvey.get(no)
      if (!facets) return undefined
      const values = valuesOf(facets, facet)
      const since = values.get(value)
      if (since !== undefined) return since <= day ? value : 'other'
      const isOpen = values.size < MAX_FACET_VALUES && isSureLabel({ facet, value })
      return isOpen ? undefined : 'other'
    },
    hasRoom({ no }, { facet, value }) {
      const values = bySurvey.get(no)?.get(facet)
      if (value === 'other' || values?.has(value)) return false
      return (values?.size ?? 0) < MAX_FACET_VALUES
    },
    async settle(session, wanted) {
      const surveys = new Map(wanted.map(({ survey }) => [survey.no, survey]))
      const inOrder = [...surveys.values()].toSorted((one, other) => one.no - other.no)
      for (const survey of inOrder) {
        session.later('SELECT pg_advisory_xact_lock($1, $2)', [LOCKS.facets, survey.no])
        await load(session, survey)
      }
      const sure = wanted.filter(isSureLabel)
      for (const { survey, facet, value } of sure) add(session, survey, { facet, value, since: '' })
    },
    load,
    add,
    replace(session, survey, labels) {
      const { no, siteNo } = survey
      session.later('DELETE FROM facet_value WHERE site_no = $1 AND survey_no = $2', [siteNo, no])
      bySurvey.set(no, new Map())
      for (const { facet, value } of labels) add(session, survey, { facet, value, since: '' })
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
