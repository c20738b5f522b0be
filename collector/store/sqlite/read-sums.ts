import type Database from 'better-sqlite3'
import type { Day } from '#shared/results.ts'
import { createByteCache } from '../digest/byte-cache.ts'
import {
  daysWithin,
  nameOfStretch,
  stretchesOf,
  type Stretch,
  type TenDigest,
} from '../digest/stretches.ts'
import { MAX_CACHED_BYTES } from '../digest/max-cached-bytes.ts'
import { joinSums, sumRows, type TallySums } from '../digest/tally-sums.ts'
import { tenOf } from '../digest/ten-days.ts'
import { KIND } from '../digest/kind.ts'
import type { KnownSurvey } from '../known-survey.ts'
import { createTallyReader } from './read-tallies.ts'

/**
 * Reads tallies summed over days: ten at a time where there are digests, else row by row. What
 * digests add up to is remembered by their stamps, so that what changes is read anew.
 */
export function createSumsReader(db: Database.Database) {
  const readRows = createTallyReader(db)
  const find = db.prepare<unknown[], TenDigest>(
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

  function readDigest(survey: KnownSurvey, stretch: Stretch, digest: TenDigest): TallySums {
    const { first, last, isWhole } = daysWithin(stretch, digest)
    const body = isWhole ? readBody.get(survey.siteNo, survey.no, digest.day) : undefined
    return body ? JSON.parse(body.toString()) : sumRows(readRows(survey, first, last))
  }

  function readStretch(survey: KnownSurvey, stretch: Stretch): TallySums {
    const { from, to, digests } = stretch
    if (digests.length === 0) return sumRows(readRows(survey, from, to))
    const name = nameOfStretch(survey.no, stretch)
    const found = cache.find(name)
    if (found) return found
    const sums = joinSums(digests.map((digest) => readDigest(survey, stretch, digest)))
    cache.keep(name, sums, JSON.stringify(sums).length)
    return sums
  }

  // one snapshot: what digests do not cover is of the same moment
  const read = db.transaction((survey: KnownSurvey, from: Day, to: Day): TallySums => {
    const digests = find.all(survey.siteNo, survey.no, tenOf(from), to)
    return joinSums(stretchesOf(digests, from, to).map((one) => readStretch(survey, one)))
  })
  return (survey: KnownSurvey, from: Day, to: Day): TallySums => read(survey, from, to)
}
