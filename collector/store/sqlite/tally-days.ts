import type Database from 'better-sqlite3'
import type { Day } from '#shared/results.ts'
import type { DayCounts } from '../rollup/tally-sums.ts'
import type { KnownSurvey } from '../known-survey.ts'
import type { FacetValue } from '../store.ts'

/**
 * Reads the tallies of one value of a facet, days ascending. Walks from day to day in the key: all
 * that stands between them is skipped.
 */
export function createDayReader(db: Database.Database) {
  const read = db
    .prepare<unknown[], [day: Day, counts: string]>(
      `WITH RECURSIVE has (day) AS (
         SELECT min(day) FROM tally
         WHERE site_no = @siteNo AND survey_no = @no AND day BETWEEN @from AND @to
         UNION ALL
         SELECT (SELECT min(day) FROM tally
                 WHERE site_no = @siteNo AND survey_no = @no AND day > has.day AND day <= @to)
         FROM has WHERE has.day IS NOT NULL
       )
       SELECT tally.day, counts FROM has CROSS JOIN tally
       WHERE site_no = @siteNo AND survey_no = @no AND tally.day = has.day
         AND facet = @facet AND value = @value`,
    )
    .raw()
  return (
    { siteNo, no }: KnownSurvey,
    from: Day,
    to: Day,
    { facet, value }: FacetValue = WHOLE,
  ): DayCounts[] =>
    read.all({ siteNo, no, from, to, facet, value }).map(([day, counts]) => {
      return { day, counts: JSON.parse(counts) }
    })
}

const WHOLE = { facet: '', value: '' }
