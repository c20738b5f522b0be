import { randomInt } from 'node:crypto'
import type { Day } from '#shared/results.ts'
import { crossBytes } from '../rollup/cross-bytes.ts'
import { KIND, MAX_STAMP } from '../rollup/rollup-kind.ts'
import { FIRST_DAY, planRollups } from '../rollup/plan-rollups.ts'
import { sumRows } from '../rollup/tally-sums.ts'
import { lastOfTen, tenOf } from '../rollup/ten-days.ts'
import type { CellSum } from '../tally-sum.ts'
import type { KnownSurvey } from './catalog-snapshot.ts'
import { crossDay } from './count-raw.ts'
import { LOCKS } from './locks.ts'
import { readTallies } from './read-tallies.ts'
import type { Session } from './session.ts'

type Run = <T>(act: (session: Session) => Promise<T>) => Promise<T>

const WHOLE = { facet: '', value: '' }

/** Removes rollups of all days that cells are of, in the transaction that changes them. */
export function forgetRollups(session: Session, cells: Iterable<CellSum>): void {
  const days = [...cells].filter(({ facet }) => facet === '')
  if (days.length === 0) return
  const [siteNos, surveyNos] = [days.map(({ siteNo }) => siteNo), days.map((one) => one.surveyNo)]
  const both = [...days.map(({ day }) => tenOf(day)), ...days.map(({ day }) => day)]
  const kinds = [...days.map(() => KIND.ten), ...days.map(() => KIND.cross)]
  session.later(FORGET, [[...siteNos, ...siteNos], [...surveyNos, ...surveyNos], kinds, both])
}

const FORGET = `DELETE FROM digest
  USING unnest($1::int[], $2::int[], $3::int[], $4::text[]) AS of (site_no, survey_no, kind, day)
  WHERE digest.site_no = of.site_no AND digest.survey_no = of.survey_no
    AND digest.kind = of.kind AND digest.day = of.day`

/** Removes rollups of a day and all after it. */
export function forgetRollupsSince(session: Session, { siteNo, no }: KnownSurvey, day: Day): void {
  session.later(
    `DELETE FROM digest WHERE site_no = $1 AND survey_no = $2
       AND (kind = ${KIND.ten} AND day >= $3 OR kind = ${KIND.cross} AND day >= $4)`,
    [siteNo, no, day === '' ? '' : tenOf(day), day],
  )
}

/** Removes crosses of days before one: their answers are gone, and with them what they had together. */
export function forgetCrosses(session: Session, { siteNo, no }: KnownSurvey, before: Day): void {
  session.later(
    `DELETE FROM digest WHERE site_no = $1 AND survey_no = $2 AND kind = ${KIND.cross} AND day < $3`,
    [siteNo, no, before],
  )
}

/** What rollups are made with. */
export interface RollupTools {
  readonly read: Run
  readonly work: Run
  /** a survey as the database has it */
  readonly fresh: (session: Session, survey: string) => Promise<KnownSurvey>
}

/**
 * Makes the rollups of days that are over and have none. Who counts answers waits for milliseconds
 * while one is begun, so that each either is in it or removes it. To cross a day takes long: an
 * empty rollup is written first, and filled at the end if it is still there.
 */
export async function makeRollups(
  { read, work, fresh }: RollupTools,
  id: string,
  today: Day,
  isWanted: () => boolean,
): Promise<void> {
  const [survey, { tens, crossed }] = await read(async (session) => {
    const found = await fresh(session, id)
    return [found, await plan(session, found, today)]
  })
  for (const ten of tens) {
    if (!isWanted()) return
    await work((session) => sumTen(session, survey, ten))
  }
  for (const day of crossed) {
    if (!isWanted()) return
    const stamp = randomInt(MAX_STAMP)
    const held = await work(async (session) => {
      holdAlone(session, survey)
      put(session, survey, { kind: KIND.cross, day, stamp }, null)
      // once nobody else can change the zone: who does so later removes what was put
      return fresh(session, id)
    })
    const body = crossBytes(await read((session) => crossDay(session, held, day)))
    await work((session) =>
      session.change(
        `UPDATE digest SET body = $1 WHERE site_no = $2 AND survey_no = $3
           AND kind = ${KIND.cross} AND day = $4 AND stamp = $5`,
        [body, survey.siteNo, survey.no, day, stamp],
      ),
    )
  }
}

async function plan(session: Session, survey: KnownSurvey, today: Day) {
  const [days, rows] = await Promise.all([
    readTallies(session, survey, FIRST_DAY, today, WHOLE),
    session.rows<{ kind: number; day: Day }>(
      `SELECT kind, day FROM digest
       WHERE site_no = $1 AND survey_no = $2 AND body IS NOT NULL`,
      [survey.siteNo, survey.no],
    ),
  ])
  const there = (kind: number) =>
    new Set(rows.filter((row) => row.kind === kind).map(({ day }) => day))
  return planRollups(survey, days, today, { tens: there(KIND.ten), crossed: there(KIND.cross) })
}

async function sumTen(session: Session, survey: KnownSurvey, ten: Day): Promise<void> {
  holdAlone(session, survey)
  const sums = sumRows(await readTallies(session, survey, ten, lastOfTen(ten)))
  const body = Buffer.from(JSON.stringify(sums))
  put(session, survey, { kind: KIND.ten, day: ten, stamp: randomInt(MAX_STAMP) }, body)
}

/** Waits for all who count answers of a survey, and lets none begin until the transaction ends. */
function holdAlone(session: Session, { no }: KnownSurvey): void {
  session.later('SELECT pg_advisory_xact_lock($1, $2)', [LOCKS.counting, no])
}

function put(
  session: Session,
  survey: KnownSurvey,
  { kind, day, stamp }: { readonly kind: number; readonly day: Day; readonly stamp: number },
  body: Buffer | null,
): void {
  session.later(
    `INSERT INTO digest VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (site_no, survey_no, kind, day)
     DO UPDATE SET stamp = excluded.stamp, body = excluded.body`,
    [survey.siteNo, survey.no, kind, day, stamp, body],
  )
}
