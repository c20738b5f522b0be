import type { Day } from '#shared/results.ts'
import { createByteCache } from '../rollup/byte-cache.ts'
import { KIND } from '../rollup/rollup-kind.ts'
import { MAX_CACHED_BYTES } from '../rollup/max-cached-bytes.ts'
import {
  daysWithin,
  rangeKeyOf,
  rollupRangesOf,
  type RollupRange,
  type TenDayRollup,
} from '../rollup/rollup-ranges.ts'
import { joinSums, sumRows, type TallySums } from '../rollup/tally-sums.ts'
import { tenOf } from '../rollup/ten-days.ts'
import type { KnownSurvey } from './catalog-snapshot.ts'
import { readTallies } from './read-tallies.ts'
import type { Session } from './session.ts'

/**
 * Reads tallies summed over days: ten at a time where there are rollups, else row by row. What
 * rollups add up to is remembered by their stamps, so that what changes is read anew.
 */
export function createSumsReader() {
  const cache = createByteCache<TallySums>(MAX_CACHED_BYTES)

  async function readStretch(
    session: Session,
    survey: KnownSurvey,
    stretch: RollupRange,
  ): Promise<TallySums> {
    const { from, to, digests } = stretch
    if (digests.length === 0) return sumRows(await readTallies(session, survey, from, to))
    const name = rangeKeyOf(survey.no, stretch)
    const found = cache.find(name)
    if (found) return found
    const sums = await readRollups(session, survey, stretch)
    cache.keep(name, sums, JSON.stringify(sums).length)
    return sums
  }

  return async (session: Session, survey: KnownSurvey, from: Day, to: Day): Promise<TallySums> => {
    const digests = await session.rows<TenDayRollup>(
      `SELECT day, stamp FROM digest
       WHERE site_no = $1 AND survey_no = $2 AND kind = ${KIND.ten} AND day BETWEEN $3 AND $4
         AND body IS NOT NULL ORDER BY day`,
      [survey.siteNo, survey.no, tenOf(from), to],
    )
    const stretches = rollupRangesOf(digests, from, to)
    const parts = stretches.map((stretch) => readStretch(session, survey, stretch))
    return joinSums(await Promise.all(parts))
  }
}

async function readRollups(
  session: Session,
  survey: KnownSurvey,
  stretch: RollupRange,
): Promise<TallySums> {
  const rows = await session.rows<{ stamp: number; body: Buffer }>(
    `SELECT stamp, body FROM digest
     WHERE site_no = $1 AND survey_no = $2 AND kind = ${KIND.ten} AND day = ANY ($3::text[])`,
    [survey.siteNo, survey.no, stretch.digests.map(({ day }) => day)],
  )
  const bodies = new Map(rows.map(({ stamp, body }) => [stamp, body]))
  const parts = stretch.digests.map(async (digest): Promise<TallySums> => {
    const { first, last, isWhole } = daysWithin(stretch, digest)
    const body = isWhole ? bodies.get(digest.stamp) : undefined
    // there no more: somebody has changed a count since
    if (!body) return sumRows(await readTallies(session, survey, first, last))
    return JSON.parse(body.toString())
  })
  return joinSums(await Promise.all(parts))
}
