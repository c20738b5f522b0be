import { BAND_FACETS, BAND_VALUES, type BandFacet } from '#shared/engagement/bands.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import type { SummaryBands } from '#shared/summary.ts'
import { mergeTallies, total, type Tally } from '#shared/tally.ts'
import type { Pool } from './pool-questions.ts'
import { tellKind } from './tell-kind.ts'

interface Group {
  readonly band: string
  readonly tally: Tally
}

/**
 * Satisfaction by how engaged shoppers were when they were asked, for the kind of question with most
 * answers of a known band. A kind of which only one band
 * is known tells nothing.
 */
export function tellBands(pools: readonly Pool[]): readonly SummaryBands[] {
  return BAND_FACETS.flatMap((facet) => {
    const split = pools
      .map((pool) => ({ pool, groups: groupsOf(pool, facet) }))
      .filter(({ groups }) => groups.length > 1)
    const [most] = split.toSorted((one, other) => answers(other.groups) - answers(one.groups))
    if (!most) return []
    const { pool, groups } = most
    const { unit } = scoreOf(pool, {})
    return [{ facet, of: pool.id, unit, groups: groups.map((group) => tellBand(pool, group)) }]
  })
}

function groupsOf({ questions }: Pool, facet: BandFacet): Group[] {
  const segments = questions.flatMap((question) => question.segments)
  return BAND_VALUES[facet].flatMap((band) => {
    const own = segments.filter((one) => one.facet === facet && one.value === band)
    const tally = mergeTallies(own.map((one) => one.tally))
    return total(tally) > 0 ? [{ band, tally }] : []
  })
}

function tellBand(pool: Pool, { band, tally }: Group): SummaryBands['groups'][number] {
  const { n, status, value, low, high, withheld } = tellKind(pool.id, pool, tally, {}).figure
  return {
    band,
    n,
    status,
    ...(value !== undefined && { value }),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(withheld && { withheld }),
  }
}

function answers(groups: readonly Group[]): number {
  return groups.reduce((sum, { tally }) => sum + total(tally), 0)
}
