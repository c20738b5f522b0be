import type Database from 'better-sqlite3'
import type { Day } from '#shared/results.ts'
import { KIND } from '../rollup/rollup-kind.ts'
import { tenOf } from '../rollup/ten-days.ts'
import type { KnownSurvey } from '../known-survey.ts'
import type { CellSum } from '../tally-sum.ts'

/** Removes rollups in the caller's transaction, which changes what they are of. */
export interface RollupWriter {
  /** those of all days that cells are of, also of cells that end as they began */
  forget(cells: Iterable<CellSum>): void
  /** those of a day and all after it */
  forgetSince(survey: KnownSurvey, day: Day): void
  /** crosses of days before one: their answers are gone, and with them what they had together */
  forgetCrosses(survey: KnownSurvey, before: Day): void
}

/** Removes them on the writing connection. */
export function createRollupWriter(db: Database.Database): RollupWriter {
  const remove = db.prepare(
    'DELETE FROM digest WHERE site_no = ? AND survey_no = ? AND kind = ? AND day = ?',
  )
  const removeSince = db.prepare(
    'DELETE FROM digest WHERE site_no = ? AND survey_no = ? AND kind = ? AND day >= ?',
  )
  const removeBefore = db.prepare(
    'DELETE FROM digest WHERE site_no = ? AND survey_no = ? AND kind = ? AND day < ?',
  )
  return {
    forget(cells) {
      for (const { siteNo, surveyNo, day, facet } of cells) {
        // every response is in the whole of its day
        if (facet !== '') continue
        remove.run(siteNo, surveyNo, KIND.ten, tenOf(day))
        remove.run(siteNo, surveyNo, KIND.cross, day)
      }
    },
    forgetSince({ siteNo, no }, day) {
      removeSince.run(siteNo, no, KIND.ten, day === '' ? '' : tenOf(day))
      removeSince.run(siteNo, no, KIND.cross, day)
    },
    forgetCrosses: ({ siteNo, no }, before) =>
      void removeBefore.run(siteNo, no, KIND.cross, before),
  }
}
