import type Database from 'better-sqlite3'
import type { Day } from '#shared/results.ts'
import { boundsOf } from '../bounds-of.ts'
import { createComparison, type CountFaults, type StoredRollup } from '../compare-counts.ts'
import { dayOf } from '../day-of.ts'
import { FIRST_DAY } from '../rollup/plan-rollups.ts'
import type { DryRunVerbs } from '../dry-run-verbs.ts'
import type { KnownSurvey } from '../known-survey.ts'
import type { AdmittedLabel } from '../facet-days.ts'
import type { FacetLabel } from '../facet-labels.ts'
import { createLabelRanking } from '../rank-labels.ts'
import { droppedOf } from '../recounted.ts'
import { isSettled } from '../retention.ts'
import { responseOf, type ResponseRow } from '../rows.ts'
import { createTallyReader } from './read-tallies.ts'

const LAST_DAY = '9998-12-31'

/** Asks on the connection that cannot write. */
export function createDryRun(
  reader: Database.Database,
  known: (survey: string) => KnownSurvey,
): DryRunVerbs {
  const all = reader.prepare<[number, number], ResponseRow>(
    'SELECT * FROM response WHERE site_no = ? AND survey_no = ?',
  )
  const admitted = reader.prepare<[number, number], AdmittedLabel>(
    'SELECT facet, value, since FROM facet_value WHERE site_no = ? AND survey_no = ?',
  )
  const rollups = reader.prepare<[number, number], StoredRollup>(
    `SELECT kind, day, body FROM digest WHERE site_no = ? AND survey_no = ? AND body IS NOT NULL`,
  )
  const readTallies = createTallyReader(reader)
  const settled = reader.prepare<[number, number, Day], FacetLabel>(
    `SELECT DISTINCT facet, value FROM tally
     WHERE site_no = ? AND survey_no = ? AND day < ? AND facet <> '' AND value <> 'other'`,
  )
  const imported = reader
    .prepare<[string], number>(
      'SELECT count(*) FROM response WHERE import_no = (SELECT no FROM import WHERE id = ?)',
    )
    .pluck()
  const before = reader
    .prepare<[number, number, number], number>(
      'SELECT first_ms FROM response WHERE site_no = ? AND survey_no = ? AND first_ms < ?',
    )
    .pluck()

  const compare = reader.transaction((survey: KnownSurvey): CountFaults => {
    const { siteNo, no, id } = survey
    const comparison = createComparison(survey, admitted.all(siteNo, no), rollups.all(siteNo, no))
    for (const row of all.iterate(siteNo, no)) comparison.add(responseOf(row, id))
    return comparison.end(readTallies(survey, FIRST_DAY, LAST_DAY))
  })

  const findEmpty = reader.transaction((survey: KnownSurvey): readonly FacetLabel[] => {
    const { siteNo, no, id, settledDay } = survey
    const held = admitted.all(siteNo, no)
    const ranking = createLabelRanking(survey)
    for (const row of all.iterate(siteNo, no)) {
      if (!isSettled(row.first_ms, survey)) ranking.add(responseOf(row, id))
    }
    return droppedOf(held, ranking.end(held, settled.all(siteNo, no, settledDay ?? '')))
  })

  return {
    findEmptyLabels: async (survey) => findEmpty(known(survey)),
    compareCounts: async (survey) => compare(known(survey)),
    countImported: async (id) => imported.get(id) ?? 0,
    async countBefore(survey, day: Day) {
      const { siteNo, no, site } = known(survey)
      const times = before.all(siteNo, no, boundsOf(day, day).endMs)
      return times.filter((firstMs) => dayOf(firstMs, site.zone) < day).length
    },
  }
}
