import { randomInt } from 'node:crypto'
import { levelOf } from '../level-of.ts'
import { droppedOf, type Recounted } from '../recounted.ts'
import { isSettled } from '../retention.ts'
import { addCell, type TallySum } from '../tally-sum.ts'
import type { KnownSurvey } from './catalog-snapshot.ts'
import { sumChanges } from './counter.ts'
import { forgetRollupsSince } from './rollups.ts'
import type { KeepDeps } from './keep.ts'
import { LOCKS } from './locks.ts'
import { tellAll } from './publish.ts'
import { rankLabels } from './rank-labels.ts'
import { supersedeAll } from './superseder.ts'
import type { Session } from './session.ts'
import { ALWAYS, walkResponses } from './walk-responses.ts'
import { responseOf } from '../rows.ts'

/**
 * Counts a survey again from its raw answers into this process's share, and empties all others. Who
 * counts answers of this survey waits meanwhile.
 *
 * Its labels are those that its answers justify.
 */
export async function recount(
  session: Session,
  { cap, share }: KeepDeps,
  survey: KnownSurvey,
): Promise<Recounted> {
  session.later('SELECT pg_advisory_xact_lock($1, $2)', [LOCKS.counting, survey.no])
  // other collectors know their counts by heart: a stamp that is not theirs tells them to read
  session.later('SELECT no FROM share ORDER BY no FOR UPDATE')
  session.later('UPDATE share SET stamp = $1', [randomInt(2 ** 47)])
  session.later('DELETE FROM tally WHERE site_no = $1 AND survey_no = $2 AND day >= $3', [
    survey.siteNo,
    survey.no,
    survey.settledDay ?? '',
  ])
  forgetRollupsSince(session, survey, survey.settledDay ?? '')
  await share.begin(session)
  await supersedeAll(session, survey)
  const held = await cap.load(session, survey)
  const labels = await rankLabels(session, held, survey)
  cap.replace(session, survey, labels)
  // who counts by other labels learns that they have changed
  tellAll(session)
  const whole: TallySum = new Map()
  let counted = 0
  await walkResponses(session, survey, ALWAYS, async (all) => {
    // counted when they came; what they were counted as stands
    const rows = all.filter((row) => !isSettled(row.first_ms, survey))
    counted += rows.length
    const changes = rows.map((row) => {
      return { survey, response: responseOf(row, survey.id), times: 1 as const }
    })
    setLevels(
      session,
      survey,
      rows.flatMap(({ id, level }, at) => {
        const response = changes[at]?.response
        const right = response ? levelOf(response, survey) : level
        return right === level ? [] : [{ id, level: right }]
      }),
    )
    addAll(whole, await sumChanges(session, cap, changes))
  })
  await share.write(session, whole)
  session.later('UPDATE survey SET recount_due = false WHERE no = $1 AND recount_due', [survey.no])
  return { counted, dropped: droppedOf(held, labels) }
}

/** Lists of responses are picked by it. */
function setLevels(
  session: Session,
  { siteNo }: KnownSurvey,
  rows: readonly { readonly id: string; readonly level: number }[],
): void {
  if (rows.length === 0) return
  session.later(
    `UPDATE response SET level = given.level
     FROM unnest($2::text[], $3::smallint[]) AS given (id, level)
     WHERE response.site_no = $1 AND response.id = given.id`,
    [siteNo, rows.map(({ id }) => id), rows.map(({ level }) => level)],
  )
}

function addAll(whole: TallySum, part: TallySum): void {
  for (const [key, cell] of part) {
    const held = whole.get(key)
    if (held) addCell(held, cell)
    else whole.set(key, cell)
  }
}
