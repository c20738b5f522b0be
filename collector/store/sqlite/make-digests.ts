import { randomInt } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Day } from '#shared/results.ts'
import { FIRST_DAY, planDigests } from '../digest/plan-digests.ts'
import { sumRows } from '../digest/tally-sums.ts'
import { lastOfTen } from '../digest/ten-days.ts'
import { KIND, MAX_STAMP } from '../digest/kind.ts'
import type { KnownSurvey } from '../known-survey.ts'
import type { CountThread } from './count-task.ts'
import { createTallyReader } from './read-tallies.ts'
import { createDayReader } from './tally-days.ts'

/** Crossed by one thread: it costs something to start. */
const DAYS_AT_ONCE = 4

/**
 * Makes the digests of days that are over and have none. Ten days are summed in one transaction. To
 * cross a day takes long, so that it is done beside: an empty digest is written first, and filled at
 * the end if it is still there, which is when nobody has changed the day meanwhile.
 */
export function createDigestMaker(
  writer: Database.Database,
  reader: Database.Database,
  thread: CountThread,
) {
  const key = 'site_no = ? AND survey_no = ? AND kind = ? AND day = ?'
  const readDays = createDayReader(reader)
  const readRows = createTallyReader(writer)
  const find = reader
    .prepare<unknown[], Day>(
      'SELECT day FROM digest WHERE site_no = ? AND survey_no = ? AND kind = ? AND body IS NOT NULL',
    )
    .pluck()
  const put = writer.prepare(
    `INSERT OR REPLACE INTO digest (site_no, survey_no, kind, day, stamp, body)
     VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const fill = writer.prepare(`UPDATE digest SET body = ? WHERE ${key} AND stamp = ?`)

  const sumTen = writer.transaction(({ siteNo, no, ...survey }: KnownSurvey, ten: Day) => {
    const sums = sumRows(readRows({ ...survey, siteNo, no }, ten, lastOfTen(ten)))
    const body = Buffer.from(JSON.stringify(sums))
    put.run(siteNo, no, KIND.ten, ten, randomInt(MAX_STAMP), body)
  })

  const reserve = writer.transaction(({ siteNo, no }: KnownSurvey, days: readonly Day[]) =>
    days.map((day) => {
      const stamp = randomInt(MAX_STAMP)
      put.run(siteNo, no, KIND.cross, day, stamp, null)
      return { day, stamp }
    }),
  )

  async function crossDays(survey: KnownSurvey, days: readonly Day[]): Promise<void> {
    const reserved = reserve.immediate(survey, days)
    const { crosses } = await thread.run({ kind: 'cross', survey, days })
    for (const [place, { day, stamp }] of reserved.entries()) {
      const bytes = crosses[place]
      if (!bytes) throw new Error(`${day} was not crossed`)
      const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      fill.run(body, survey.siteNo, survey.no, KIND.cross, day, stamp)
      await new Promise(setImmediate)
    }
  }

  function plan(survey: KnownSurvey, today: Day) {
    const there = (kind: number) => new Set(find.all(survey.siteNo, survey.no, kind))
    const days = readDays(survey, FIRST_DAY, today)
    return planDigests(survey, days, today, { tens: there(KIND.ten), crossed: there(KIND.cross) })
  }

  /** @param isWanted asked between steps of milliseconds: `false` ends it */
  return async (survey: KnownSurvey, today: Day, isWanted: () => boolean): Promise<void> => {
    const { tens, crossed } = plan(survey, today)
    for (const ten of tens) {
      if (!isWanted()) return
      sumTen.immediate(survey, ten)
      await new Promise(setImmediate)
    }
    for (let at = 0; at < crossed.length; at += DAYS_AT_ONCE) {
      if (!isWanted()) return
      await crossDays(survey, crossed.slice(at, at + DAYS_AT_ONCE))
    }
  }
}
