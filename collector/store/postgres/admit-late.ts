import { daySpan } from '../rollup/day-span.ts'
import type { FacetLabel } from '../facet-labels.ts'
import { isUnder, MAX_LATE, sinceDayOf } from '../late-labels.ts'
import { responseOf } from '../rows.ts'
import { isSettled } from '../retention.ts'
import type { KnownSurvey } from './catalog-snapshot.ts'
import { sumChanges, type Change } from './counter.ts'
import type { KeepDeps } from './keep.ts'
import { LOCKS } from './locks.ts'
import { tellAll } from './publish.ts'
import type { Session } from './session.ts'
import { ALWAYS, walkResponses } from './walk-responses.ts'

/**
 * Counts newest answers of a survey under labels that have become worth a name, inside a transaction
 * of its own: who counts waits for it, and learns by the catalog's revision that labels have changed.
 */
export async function admitLate(
  session: Session,
  { book, cap, share }: KeepDeps,
  id: string,
  labels: readonly FacetLabel[],
): Promise<void> {
  const survey = (await book.read(session)).surveys.get(id)
  if (!survey) return
  session.later('SELECT pg_advisory_xact_lock($1, $2)', [LOCKS.counting, survey.no])
  await share.begin(session)
  await cap.load(session, survey)
  const open = labels.filter((label) => cap.hasRoom(survey, label))
  if (open.length === 0) return
  const since = sinceDayOf(survey, await nthNewestMs(session, survey, MAX_LATE))
  const startMs = since === '' ? 0 : daySpan(since, survey.site.zone).startMs
  const under: Change[] = []
  await walkResponses(session, survey, { ...ALWAYS, startMs }, (rows) => {
    for (const row of rows) {
      if (isSettled(row.first_ms, survey)) continue
      const response = responseOf(row, survey.id)
      if (isUnder(response, survey, open)) under.push({ survey, response, times: -1 })
    }
  })
  await share.write(session, await sumChanges(session, cap, under))
  for (const label of open) cap.add(session, survey, { ...label, since })
  const again = under.map((change) => ({ ...change, times: 1 as const }))
  await share.write(session, await sumChanges(session, cap, again))
  tellAll(session)
}

async function nthNewestMs(session: Session, { siteNo, no }: KnownSurvey, count: number) {
  const [row] = await session.rows<{ first_ms: number }>(
    `SELECT first_ms FROM response WHERE site_no = $1 AND survey_no = $2
     ORDER BY first_ms DESC LIMIT 1 OFFSET $3`,
    [siteNo, no, count],
  )
  return row?.first_ms
}
