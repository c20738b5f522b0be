import type { Interval } from '../score/interval.ts'
import { ENGAGEMENT } from './constants.ts'
import type { CustomerOrder } from './customer-order.ts'
import { createDraws } from './draws.ts'
import { hash32 } from './hash32.ts'
import { LIFETIME_FIGURES, yearsExpected, type LifetimeFigure } from './lifetime-figures.ts'
import { lifetimeSums, noSums, SUM_NAMES, type LifetimeSums } from './lifetime-sums.ts'
import { shareOf, type Share } from './share.ts'

/** A figure in minor units (orders a year: a number), or why there is none yet. */
export type Figure =
  | {
      readonly status: 'ok'
      readonly value: number
      /** of chance alone, not of the formula */
      readonly interval: Interval
      /** resamples that had a denominator */
      readonly resamples: number
    }
  | { readonly status: 'needs_1_year' | 'needs_2_years' | 'needs_3_years' | 'too_few' }

/** Money per customer in one currency, as of a day. */
export interface Lifetime {
  readonly sums: LifetimeSums
  readonly seed: number
  readonly figures: Readonly<Record<LifetimeFigure, Figure>>
  readonly yearsExpected: number
  /** fewer leave in a year than one in five */
  readonly isCapped: boolean
  /** without an order in the last year, of the customers of the year before */
  readonly yearlyChurn: Share
}

/** Years of orders that each figure needs, and customers of which at least 50 must be there. */
const NEEDS: Readonly<
  Record<
    LifetimeFigure,
    { readonly years: 0 | 1 | 2 | 3; readonly of: readonly ('A' | 'B' | 'C' | 'C2')[] }
  >
> = {
  orderValue: { years: 0, of: ['A'] },
  ordersAYear: { years: 1, of: ['A'] },
  firstYear: { years: 2, of: ['C'] },
  lifetime: { years: 2, of: ['A', 'B'] },
  fiveYearsByAge: { years: 3, of: ['C', 'C2'] },
}

const WAITS = { 1: 'needs_1_year', 2: 'needs_2_years', 3: 'needs_3_years' } as const

/**
 * What customers bring, with the range of chance by 1,000 resamples of customers, seeded by the site
 * so that a figure stays as it was printed.
 *
 * @param orders net, of one currency
 * @param asOf the last complete day
 */
export function lifetimeOf(site: string, orders: readonly CustomerOrder[], asOf: number): Lifetime {
  const buckets = lifetimeSums(orders, asOf)
  const sums = buckets.reduce(added, noSums())
  const seed = hash32(site)
  const first = orders.reduce((least, { day }) => Math.min(least, day), Infinity)
  const resampled = resample(buckets, seed)
  const figure = (name: LifetimeFigure): Figure => {
    const { years, of } = NEEDS[name]
    if (years !== 0 && asOf - first + 1 < years * ENGAGEMENT.yearDays) {
      return { status: WAITS[years] }
    }
    if (of.some((count) => sums[count] < ENGAGEMENT.minForMoney)) return { status: 'too_few' }
    return withRange(LIFETIME_FIGURES[name], sums, resampled)
  }
  return {
    sums,
    seed,
    figures: {
      orderValue: figure('orderValue'),
      ordersAYear: figure('ordersAYear'),
      firstYear: figure('firstYear'),
      lifetime: figure('lifetime'),
      fiveYearsByAge: figure('fiveYearsByAge'),
    },
    yearsExpected: yearsExpected(sums),
    isCapped: sums.B > ENGAGEMENT.mostYears * sums.L || sums.L === 0,
    yearlyChurn: shareOf(sums.L, sums.B),
  }
}

function withRange(
  formula: (sums: LifetimeSums) => number,
  sums: LifetimeSums,
  resampled: readonly LifetimeSums[],
): Figure {
  const values = Float64Array.from(resampled.map(formula).filter(Number.isFinite)).toSorted()
  const at = (permille: number) => values[Math.ceil((permille * values.length) / 1000) - 1] ?? 0
  return {
    status: 'ok',
    value: formula(sums),
    interval: { low: at(25), high: at(975) },
    resamples: values.length,
  }
}

function resample(buckets: readonly LifetimeSums[], seed: number): LifetimeSums[] {
  const draw = createDraws(seed)
  return Array.from({ length: ENGAGEMENT.resamples }, () => {
    const sums = noSums()
    for (let drawn = 0; drawn < ENGAGEMENT.buckets; drawn += 1) {
      const bucket = buckets[draw() >>> 22]
      if (bucket) added(sums, bucket)
    }
    return sums
  })
}

function added(sums: LifetimeSums, more: LifetimeSums): LifetimeSums {
  for (const name of SUM_NAMES) sums[name] += more[name]
  return sums
}
