import type Database from 'better-sqlite3'
import { isExcluded, isHeld, isImpressionCounted } from '#shared/spam-flags.ts'
import type { Day } from '#shared/results.ts'
import { contributionOf } from '../contributions.ts'
import { crossFrom } from '../rollup/cross-bytes.ts'
import { countCross, createCrossing, type Cross } from '../rollup/cross.ts'
import { daySpan } from '../rollup/day-span.ts'
import type { DayCounts } from '../rollup/tally-sums.ts'
import { KIND } from '../rollup/rollup-kind.ts'
import { admitOn, type AdmittedLabel } from '../facet-days.ts'
import type { KnownSurvey } from '../known-survey.ts'
import { responseOf, type ResponseRow } from '../rows.ts'
import type { FacetValue } from '../store.ts'
import { createDayReader } from './tally-days.ts'

/** Crosses the raw answers of one day. */
export function createCrosser(db: Database.Database) {
  const between = db.prepare<unknown[], ResponseRow>(
    `SELECT * FROM response
     WHERE site_no = ? AND survey_no = ? AND first_ms >= ? AND first_ms < ?`,
  )
  const admitted = db.prepare<unknown[], AdmittedLabel>(
    'SELECT facet, value, since FROM facet_value WHERE site_no = ? AND survey_no = ?',
  )

  return (survey: KnownSurvey, day: Day): Cross => {
    const { siteNo, no, site } = survey
    const admit = admitOn(admitted.all(siteNo, no))(day)
    const { startMs, endMs } = daySpan(day, site.zone)
    const alike = new Map<string, { readonly row: ResponseRow; count: number }>()
    for (const row of between.iterate(siteNo, no, startMs, endMs)) {
      const key = keyOf(row, site.facets.length > 0)
      const same = alike.get(key)
      if (same) same.count += 1
      else alike.set(key, { row, count: 1 })
    }
    const crossing = createCrossing()
    for (const { row, count } of alike.values()) {
      crossing.add(contributionOf(responseOf(row, survey.id), survey, admit), count)
    }
    return crossing.end()
  }
}

/** All of a row that decides what it contributes: most are parsed once for many. */
function keyOf(row: ResponseRow, hasTraits: boolean): string {
  const { ver, flags, marks, answers, device, lang, visit, channel, page, more } = row
  const decides = hasTraits || (more !== null && /"(?:unshown|converted)"/.test(more))
  const place = `${device}\n${lang}\n${visit}\n${channel}\n${page}\n${decides ? more : ''}`
  const weighs = `${isExcluded(marks)} ${isHeld(marks)} ${isImpressionCounted(marks)}`
  return `${ver} ${flags} ${weighs} ${answers}\n${place}`
}

/** Counts responses that have all of some facets' values, day by day. */
export function createFacetCounter(db: Database.Database) {
  const readDays = createDayReader(db)
  const cross = createCrosser(db)
  const readBody = db
    .prepare<unknown[], Buffer | null>(
      `SELECT body FROM digest
       WHERE site_no = ? AND survey_no = ? AND kind = ${KIND.cross} AND day = ?`,
    )
    .pluck()

  // one day is one snapshot, and none of them is held for long: it would keep the log from ending
  const countDay = db.transaction(
    (survey: KnownSurvey, day: Day, wanted: readonly FacetValue[]) => {
      const body = readBody.get(survey.siteNo, survey.no, day)
      return countCross(body ? crossFrom(body) : cross(survey, day), wanted)
    },
  )

  return (survey: KnownSurvey, from: Day, to: Day, wanted: readonly FacetValue[]): DayCounts[] =>
    readDays(survey, from, to).flatMap(({ day }) => {
      const counts = countDay(survey, day, wanted)
      return counts ? [{ day, counts }] : []
    })
}
