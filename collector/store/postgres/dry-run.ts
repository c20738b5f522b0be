import type { Day } from '#shared/results.ts'
import { boundsOf } from '../bounds-of.ts'
import { createComparison, type CountFaults, type StoredRollup } from '../compare-counts.ts'
import { dayOf } from '../day-of.ts'
import { FIRST_DAY } from '../rollup/plan-rollups.ts'
import type { AdmittedLabel } from '../facet-days.ts'
import type { FacetLabel } from '../facet-labels.ts'
import { droppedOf } from '../recounted.ts'
import { responseOf } from '../rows.ts'
import type { KnownSurvey } from './catalog-snapshot.ts'
import { rankLabels } from './rank-labels.ts'
import { readTallies } from './read-tallies.ts'
import type { Session } from './session.ts'
import { ALWAYS, walkResponses } from './walk-responses.ts'

const LAST_DAY = '9998-12-31'

/** Compares the counts of a survey with its answers, inside a transaction that sees one instant. */
export async function compareCounts(session: Session, survey: KnownSurvey): Promise<CountFaults> {
  const place = [survey.siteNo, survey.no]
  const [admitted, rollups, tallies] = await Promise.all([
    readAdmitted(session, survey),
    session.rows<StoredRollup>(
      `SELECT kind, day, body FROM digest
       WHERE site_no = $1 AND survey_no = $2 AND body IS NOT NULL`,
      place,
    ),
    readTallies(session, survey, FIRST_DAY, LAST_DAY),
  ])
  const comparison = createComparison(survey, admitted, rollups)
  await walkResponses(session, survey, ALWAYS, (rows) => {
    for (const row of rows) comparison.add(responseOf(row, survey.id))
  })
  return comparison.end(tallies)
}

function readAdmitted(session: Session, { siteNo, no }: KnownSurvey): Promise<AdmittedLabel[]> {
  return session.rows<AdmittedLabel>(
    'SELECT facet, value, since FROM facet_value WHERE site_no = $1 AND survey_no = $2',
    [siteNo, no],
  )
}

/** Labels that no answer is under, inside a transaction that sees one instant. */
export async function findEmptyLabels(
  session: Session,
  survey: KnownSurvey,
): Promise<readonly FacetLabel[]> {
  const held = await readAdmitted(session, survey)
  return droppedOf(held, await rankLabels(session, held, survey))
}

/** How many responses an import brought that are still there. */
export async function countImported(session: Session, id: string): Promise<number> {
  const [row] = await session.rows<{ count: number }>(
    'SELECT count(*) FROM response WHERE import_no = (SELECT no FROM import WHERE id = $1)',
    [id],
  )
  return row?.count ?? 0
}

/** How many responses of a survey are of days before one. */
export async function countBefore(
  session: Session,
  { siteNo, no, site }: KnownSurvey,
  day: Day,
): Promise<number> {
  const rows = await session.rows<{ first_ms: number }>(
    'SELECT first_ms FROM response WHERE site_no = $1 AND survey_no = $2 AND first_ms < $3',
    [siteNo, no, boundsOf(day, day).endMs],
  )
  return rows.filter(({ first_ms }) => dayOf(first_ms, site.zone) < day).length
}
