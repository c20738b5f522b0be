import type { Day } from '#shared/results.ts'
import { contributionOf } from '../contributions.ts'
import { crossFrom } from '../rollup/cross-bytes.ts'
import { countCross, createCrossing, type Cross } from '../rollup/cross.ts'
import { daySpan } from '../rollup/day-span.ts'
import { KIND } from '../rollup/rollup-kind.ts'
import type { DayCounts } from '../rollup/tally-sums.ts'
import { admitOn, type AdmittedLabel } from '../facet-days.ts'
import { responseOf } from '../rows.ts'
import type { FacetValue } from '../store.ts'
import type { KnownSurvey } from './catalog-snapshot.ts'
import type { Session } from './session.ts'
import { walkResponses } from './walk-responses.ts'

/** Rollups fetched at once: some milliseconds' work, between which answers are kept. */
const DAYS_AT_ONCE = 16

/** Counts, day by day, responses that have all of some facets' values; everyone for none. */
export async function countRaw(
  session: Session,
  survey: KnownSurvey,
  from: Day,
  to: Day,
  wanted: readonly FacetValue[],
): Promise<DayCounts[]> {
  const found = await session.rows<{ day: Day }>(
    `SELECT DISTINCT day FROM tally
     WHERE site_no = $1 AND survey_no = $2 AND day BETWEEN $3 AND $4 ORDER BY day`,
    [survey.siteNo, survey.no, from, to],
  )
  const counted: DayCounts[] = []
  for (let at = 0; at < found.length; at += DAYS_AT_ONCE) {
    const days = found.slice(at, at + DAYS_AT_ONCE).map(({ day }) => day)
    const digested = await readCrosses(session, survey, days)
    for (const day of days) {
      const body = digested.get(day)
      const cross = body ? crossFrom(body) : await crossDay(session, survey, day)
      const counts = countCross(cross, wanted)
      if (counts) counted.push({ day, counts })
    }
  }
  return counted
}

async function readCrosses(session: Session, { siteNo, no }: KnownSurvey, days: readonly Day[]) {
  const rows = await session.rows<{ day: Day; body: Buffer }>(
    `SELECT day, body FROM digest WHERE site_no = $1 AND survey_no = $2
       AND kind = ${KIND.cross} AND day = ANY ($3::text[]) AND body IS NOT NULL`,
    [siteNo, no, days],
  )
  return new Map(rows.map(({ day, body }) => [day, body]))
}

/** Crosses the raw answers of one day. */
export async function crossDay(session: Session, survey: KnownSurvey, day: Day): Promise<Cross> {
  const admitted = await session.rows<AdmittedLabel>(
    'SELECT facet, value, since FROM facet_value WHERE site_no = $1 AND survey_no = $2',
    [survey.siteNo, survey.no],
  )
  const admit = admitOn(admitted)(day)
  const crossing = createCrossing()
  await walkResponses(session, survey, daySpan(day, survey.site.zone), (rows) => {
    for (const row of rows) {
      const response = responseOf(row, survey.id)
      crossing.add(contributionOf(response, survey, admit), 1)
    }
  })
  return crossing.end()
}
