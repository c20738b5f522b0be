import type { FacetLabel } from '../facet-labels.ts'
import { createLabelRanking } from '../rank-labels.ts'
import { responseOf } from '../rows.ts'
import { isSettled } from '../retention.ts'
import type { KnownSurvey } from './catalog-snapshot.ts'
import type { Session } from './session.ts'
import { ALWAYS, walkResponses } from './walk-responses.ts'

/** The labels that the answers of a survey justify, of those that stand and of new ones. */
export async function rankLabels(
  session: Session,
  held: readonly FacetLabel[],
  survey: KnownSurvey,
): Promise<readonly FacetLabel[]> {
  const { siteNo, no, settledDay } = survey
  const settled = await session.rows<FacetLabel>(
    `SELECT DISTINCT facet, value FROM tally
     WHERE site_no = $1 AND survey_no = $2 AND day < $3 AND facet <> '' AND value <> 'other'`,
    [siteNo, no, settledDay ?? ''],
  )
  const ranking = createLabelRanking(survey)
  await walkResponses(session, survey, ALWAYS, (rows) => {
    for (const row of rows) {
      if (!isSettled(row.first_ms, survey)) ranking.add(responseOf(row, survey.id))
    }
  })
  return ranking.end(held, settled)
}
