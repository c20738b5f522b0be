import type { KnownSurvey } from './book.ts'
import { LOCKS } from './locks.ts'
import type { Session } from './session.ts'
import { MAX_FACET_VALUES } from '../max-facet-values.ts'

/** A value whose fate is not known here yet. */
export interface Wanted {
  readonly survey: KnownSurvey
  readonly facet: string
  readonly value: string
}

/** Decides under which value a response counts; a decision once made holds for ever, for all collectors. */
export interface FacetCap {
  /** the value, `other`, or `undefined` when {@link FacetCap.settle} must be asked first */
  admit(survey: KnownSurvey, facet: string, value: string): string | undefined
  /** Decides on values in the caller's transaction, one collector at a time. */
  settle(session: Session, wanted: readonly Wanted[]): Promise<void>
  /** drops what is remembered: after a rollback the database may not hold it */
  forget(): void
}

/**
 * The cap kept in `facet_value`, remembered in memory. Values are only ever added, so what is
 * remembered as admitted is, and what is remembered as full is; only a value that is neither needs
 * the lock.
 */
export function createFacetCap(): FacetCap {
  const bySurvey = new Map<number, Map<string, Set<string>>>()

  async function load(session: Session, { no, siteNo }: KnownSurvey): Promise<void> {
    const rows = await session.rows<{ facet: string; value: string }>(
      'SELECT facet, value FROM facet_value WHERE site_no = $1 AND survey_no = $2',
      [siteNo, no],
    )
    const facets = new Map<string, Set<string>>()
    for (const { facet, value } of rows) {
      facets.set(facet, (facets.get(facet) ?? new Set()).add(value))
    }
    bySurvey.set(no, facets)
  }

  function add(session: Session, { survey, facet, value }: Wanted): void {
    const facets = bySurvey.get(survey.no)
    const values = facets?.get(facet) ?? new Set()
    facets?.set(facet, values)
    if (values.has(value) || values.size >= MAX_FACET_VALUES) return
    session.later('INSERT INTO facet_value VALUES ($1, $2, $3, $4)', [
      survey.siteNo,
      survey.no,
      facet,
      value,
    ])
    values.add(value)
  }

  return {
    admit({ no }, facet, value) {
      const values = bySurvey.get(no)?.get(facet)
      if (values?.has(value)) return value
      return values && values.size >= MAX_FACET_VALUES ? 'other' : undefined
    },
    async settle(session, wanted) {
      const surveys = new Map(wanted.map(({ survey }) => [survey.no, survey]))
      const inOrder = [...surveys.values()].toSorted((one, other) => one.no - other.no)
      for (const survey of inOrder) {
        session.later('SELECT pg_advisory_xact_lock($1, $2)', [LOCKS.facets, survey.no])
        await load(session, survey)
      }
      for (const want of wanted) add(session, want)
    },
    forget: () => bySurvey.clear(),
  }
}
