import { ENGAGEMENT } from './constants.ts'
import type { LifetimeSums } from './lifetime-sums.ts'

/** Names of the figures of money per customer. */
export type LifetimeFigure =
  | 'orderValue'
  | 'ordersAYear'
  | 'firstYear'
  | 'lifetime'
  | 'fiveYearsByAge'

/** The formula of each figure, NaN without a denominator. */
export const LIFETIME_FIGURES: Readonly<Record<LifetimeFigure, (sums: LifetimeSums) => number>> = {
  orderValue: ({ R, O }) => over(R, O),
  ordersAYear: ({ O, A }) => over(O, A),
  firstYear: ({ Y, C }) => over(Y, C),
  lifetime: (sums) => over(sums.R, sums.A) * yearsExpected(sums),
  fiveYearsByAge: ({ C, Y, Y0, C2, Y2 }) => {
    const first = over(Y, C)
    const later = first - over(Y0, C)
    const second = over(Y2, C2)
    // what they bring in a second year of what they brought after the first day of the first
    const kept = later === 0 ? 0 : Math.min(1, second / later)
    return first + second * (1 + kept + kept ** 2 + kept ** 3)
  },
}

/** One ÷ yearly churn, five years at most: what lies beyond nobody can know. */
export function yearsExpected({ B, L }: LifetimeSums): number {
  return L === 0 ? ENGAGEMENT.mostYears : Math.min(ENGAGEMENT.mostYears, B / L)
}

function over(sum: number, count: number): number {
  return count === 0 ? NaN : sum / count
}
