import type { Bars } from '#shared/engagement/change-verdict.ts'
import { experienceOf, type FourRatings } from '#shared/engagement/experience.ts'
import { healthOf } from '#shared/engagement/health.ts'
import { poolChange, poolLevel } from '#shared/engagement/pool.ts'
import { scaleOf } from '#shared/scale.ts'
import type { Tally } from '#shared/tally.ts'
import { ends, type Fields } from './scored.ts'

type Hist = readonly number[]

function tallyFrom(low: number, hist: Hist): Tally {
  return Object.fromEntries(hist.map((count, at) => [low + at, count]))
}

interface Scale {
  readonly a: number
  readonly b: number
}

export function level({
  strata,
}: {
  readonly strata: readonly (Scale & { readonly hist: Hist })[]
}): Fields {
  const pool = poolLevel(
    strata.map(({ a, b, hist }) => ({ low: a, high: b, tally: tallyFrom(a, hist) })),
  )
  if (!pool) return { n: 0, index: null, status: 'none' }
  const scales = [...pool.scales]
  return {
    n: pool.n,
    tallies: Object.fromEntries(scales.map(([name, { tally }]) => [name, Object.values(tally)])),
    index_by_scale: Object.fromEntries(scales.map(([name, { index }]) => [name, index])),
    index: pool.index,
    index95: ends(pool.interval),
    status: pool.status,
  }
}

interface Pair extends Scale {
  readonly before: Hist
  readonly after: Hist
}

export function change(input: { readonly strata: readonly Pair[]; readonly bars: Bars }): Fields {
  const side = (of: 'before' | 'after') =>
    input.strata.map((one) => ({ low: one.a, high: one.b, tally: tallyFrom(one.a, one[of]) }))
  const found = poolChange(side('before'), side('after'), input.bars)
  if (!('diff' in found)) return { verdict: found.verdict, unused_scales: found.unused }
  return {
    n: found.n,
    before: found.before,
    after: found.after,
    diff: found.diff,
    interval95: ends(found.interval),
    unused_scales: found.unused,
    verdict: found.verdict,
  }
}

interface Rows {
  readonly rows: readonly FourRatings[]
  readonly scale: readonly [number, number]
  readonly reverse: readonly boolean[]
}

export function experience({ rows, scale, reverse }: Rows): Fields {
  const found = experienceOf(rows, scale, reverse)
  if (!found) {
    const any = rows.filter((row) => row.some((rating) => rating !== null)).length
    return { n: 0, answered_any: any, index: null, status: 'none' }
  }
  const most = 4 * (scale[1] - scale[0])
  return {
    n: found.n,
    answered_any: found.answeredAny,
    sums: Array.from({ length: most + 1 }, (_, sum) => found.sums[sum] ?? 0),
    index: found.index,
    index95: ends(found.interval),
    parts: found.parts,
    half_width: (found.interval.high - found.interval.low) / 2,
    status: found.status,
  }
}

interface Facts {
  readonly answers: readonly {
    readonly kind: string
    readonly rating: number
    readonly age: number
    readonly points?: number
    readonly scale?: readonly [number, number]
    readonly direction?: string
    readonly reverse?: boolean
  }[]
  readonly days_since: number | null
  readonly gap?: number
  readonly W?: number
  readonly orders_year?: number
  readonly shop_orders_a_year?: number
  readonly open_complaint: boolean
}

export function health(facts: Facts): Fields {
  const found = healthOf({
    ratings: facts.answers.map(({ kind, rating, age, points, scale, direction, reverse }) => ({
      kind,
      rating,
      age,
      scale: scale ?? scaleFor(kind, points),
      isLowGood: reverse === true || direction === 'low',
    })),
    daysSince: facts.days_since,
    gap: facts.gap ?? 0,
    window: facts.W ?? 0,
    ordersAYear: facts.orders_year ?? 0,
    shopOrdersAYear: facts.shop_orders_a_year ?? 0,
    hasComplaint: facts.open_complaint,
  })
  return {
    parts: found.parts,
    raw: found.raw,
    score: found.score,
    known: Object.keys(found.parts).length,
    list: found.list,
  }
}

function scaleFor(kind: string, points?: number): readonly [number, number] {
  const known = (['nps', 'csat', 'ces', 'repurchase'] as const).find((one) => one === kind)
  const scale = known && scaleOf({ kind: known, ...(points && { points: points as 5 | 7 | 11 }) })
  return scale ? [scale.low, scale.high] : [1, points ?? 5]
}
