import type Database from 'better-sqlite3'
import type { Day } from '#shared/results.ts'
import { createByteCache } from '../rollup/byte-cache.ts'
import {
  daysWithin,
  rangeKeyOf,
  rollupRangesOf,
  type RollupRange,
  type TenDayRollup,
} from '../rollup/rollup-ranges.ts'
import { MAX_CACHED_BYTES } from '../rollup/max-cached-bytes.ts'
import { joinSums, sumRows, type TallySums } from '../rollup/tally-sums.ts'
import { tenOf } from '../rollup/ten-days.ts'
import { KIND } from '../rollup/rollup-kind.ts'
import type { KnownSurvey } from '../known-survey.ts'
import { createTallyReader } from './read-tallies.ts'

/**
 * Reads tallies summed over days: ten at a time where there are rollups, else row by row. What
 * rollups add up to is remembered by their stamps, so that what changes is read anew.
 */
export function createSumsReader(db: Database.Database) {
  const readRows = createTallyReader(db)
  const find = db.prepare<unknown[], TenDayRollup>(
    `SELECT day, stamp FROM digest
     WHERE site_no = ? AND survey_no = ? AND kind = ${KIND.ten} AND day BETWEEN ? AND ?
       AND body IS NOT NULL ORDER BY day`,
  )
  const readBody = db
    .prepare<unknown[], Buffer>(
      `SELECT body FROM digest
       WHERE site_no = ? AND survey_no = ? AND kind = ${KIND.ten} AND day = ?`,
    )
    .pluck()
  const cache = createByteCache<TallySums>(MAX_CACHED_BYTES)

  function readRollup(survey: KnownSurvey, stretch: RollupRange, digest: TenDayRollup): TallySums {
    const { first, last, isWhole } = daysWithin(stretch, digest)
    const body = isWhole ? readBody.get(survey.siteNo, survey.no, digest.day) : undefined
    return body ? JSON.parse(body.toString()) : sumRows(readRows(survey, first, last))
  }

  function readStretch(survey: KnownSurvey, stretch: RollupRange): TallySums {
    const { from, to, digests } = stretch
    if (digests.length === 0) return sumRows(readRows(survey, from, to))
    const name = rangeKeyOf(survey.no, stretch)
    const found = cache.find(name)
    if (found) return found
    const sums = joinSums(digests.map((digest) => readRollup(survey, stretch, digest)))
    cache.keep(name, sums, JSON.stringify(sums).length)
    return sums
  }

  // one snapshot: what rollups do not cover is of the same moment
  const read = db.transaction((survey: KnownSurvey, from: Day, to: Day): TallySums => {
    const digests = find.all(survey.siteNo, survey.no, tenOf(from), to)
    return joinSums(rollupRangesOf(digests, from, to).map((one) => readStretch(survey, one)))
  })
  return (survey: KnownSurvey, from: Day, to: Day): TallySums => read(survey, from, to)
}
