import { randomInt } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Day } from '#shared/results.ts'
import { FIRST_DAY, planRollups } from '../rollup/plan-rollups.ts'
import { sumRows } from '../rollup/tally-sums.ts'
import { lastOfTen } from '../rollup/ten-days.ts'
import { KIND, MAX_STAMP } from '../rollup/rollup-kind.ts'
import type { KnownSurvey } from '../known-survey.ts'
import type { CountThread } from './count-task.ts'
import { createTallyReader } from './read-tallies.ts'
import { createDayReader } from './tally-days.ts'

/** Crossed by one thread: it costs something to start. */
const DAYS_AT_ONCE = 4

/** What rollups are made with. */
export interface RollupTools {
  readonly writer: Database.Database
  readonly reader: Database.Database
  readonly thread: CountThread
  /** a survey as the file has it in the transaction under way */
  readonly fresh: (survey: string) => KnownSurvey
}

/**
 * Makes the rollups of days that are over and have none. Ten days are summed in one transaction. To
 * cross a day takes long, so that it is done beside: an empty rollup is written first, and filled at
 * the end if it is still there, which is when nobody has changed the day meanwhile, nor the zone.
 */
export function createRollupMaker({ writer, reader, thread, fresh }: RollupTools) {
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

  const sumTen = writer.transaction((survey: KnownSurvey, ten: Day) => {
    const sums = sumRows(readRows(survey, ten, lastOfTen(ten)))
    const body = Buffer.from(JSON.stringify(sums))
    put.run(survey.siteNo, survey.no, KIND.ten, ten, randomInt(MAX_STAMP), body)
  })

  const reserve = writer.transaction((id: string, days: readonly Day[]) => {
    const survey = fresh(id)
    const reserved = days.map((day) => {
      const stamp = randomInt(MAX_STAMP)
      put.run(survey.siteNo, survey.no, KIND.cross, day, stamp, null)
      return { day, stamp }
    })
    return { survey, reserved }
  })

  async function crossDays(id: string, days: readonly Day[]): Promise<void> {
    const { survey, reserved } = reserve.immediate(id, days)
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
    return planRollups(survey, days, today, { tens: there(KIND.ten), crossed: there(KIND.cross) })
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
      await crossDays(survey.id, crossed.slice(at, at + DAYS_AT_ONCE))
    }
  }
}
