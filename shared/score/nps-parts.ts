import { largestRemainder } from './largest-remainder.ts'
import { halfAway } from './rounding.ts'

/** The three groups of the NPS: counts, or percents as printed. */
export interface Trio {
  readonly detractors: number
  readonly passives: number
  readonly promoters: number
}

/**
 * Percents to print such that promoters − detractors is the printed NPS and the three make 100: whole
 * numbers where some are within a point of the truth, else (4.9 % of tallies) tenths that make 100.
 *
 * Only the percents on either side of the detractors are within a point, and never both: a point
 * more of them and of promoters is two fewer passives.
 */
export function npsParts(counts: Trio): { readonly percents: Trio; readonly decimals: 0 | 1 } {
  const { detractors, passives, promoters } = counts
  const n = detractors + passives + promoters
  const nps = halfAway(100 * (promoters - detractors), n)
  const below = Math.floor((100 * detractors) / n)

  for (const d of [below, below + 1]) {
    const percents = { detractors: d, passives: 100 - nps - 2 * d, promoters: d + nps }
    if (isTrue(percents, counts, n)) return { percents, decimals: 0 }
  }
  const tenths = largestRemainder([detractors, passives, promoters], 1000)
  const [d = 0, pa = 0, p = 0] = tenths.map((tenth) => tenth / 10)
  return { percents: { detractors: d, passives: pa, promoters: p }, decimals: 1 }
}

/** on 0–100, nothing of nobody, and less than a point off; in points times n, which are whole */
function isTrue(percents: Trio, counts: Trio, n: number): boolean {
  return (['detractors', 'passives', 'promoters'] as const).every((group) => {
    const [percent, count] = [percents[group], counts[group]]
    const invented = count === 0 && percent !== 0
    return percent >= 0 && percent <= 100 && !invented && Math.abs(100 * count - percent * n) < n
  })
}
