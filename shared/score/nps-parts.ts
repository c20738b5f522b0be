import { largestRemainder } from './largest-remainder.ts'
import { halfAway } from './rounding.ts'

/** The three groups of the NPS: counts, or percents as printed. */
export interface Trio {
  readonly detractors: number
  readonly passives: number
  readonly promoters: number
}

/**
 * Percents to print such that promoters − detractors is the printed NPS and the three make 100:
 * among whole numbers the nearest, and where none is within a point of the truth (4.9 % of tallies),
 * tenths that make 100.
 */
export function npsParts(counts: Trio): { readonly percents: Trio; readonly decimals: 0 | 1 } {
  const { detractors, passives, promoters } = counts
  const n = detractors + passives + promoters
  const nps = halfAway(100 * (promoters - detractors), n)
  const start = Math.floor((100 * detractors) / n)

  let best: Candidate | undefined
  for (let d = start - 2; d <= start + 3; d++) {
    const percents = { detractors: d, passives: 100 - nps - 2 * d, promoters: d + nps }
    const candidate = measure(percents, counts, n)
    if (candidate && (!best || isBetter(candidate, best))) best = candidate
  }
  if (best) return { percents: best.percents, decimals: 0 }

  const tenths = largestRemainder([detractors, passives, promoters], 1000)
  const [d = 0, pa = 0, p = 0] = tenths.map((tenth) => tenth / 10)
  return { percents: { detractors: d, passives: pa, promoters: p }, decimals: 1 }
}

interface Candidate {
  readonly percents: Trio
  /** both in points times n, so that they are whole numbers */
  readonly worst: number
  readonly sum: number
}

/** `undefined` for a candidate that would lie: off 0–100, a share of nobody, a whole point off. */
function measure(percents: Trio, counts: Trio, n: number): Candidate | undefined {
  const errors: number[] = []
  for (const group of ['detractors', 'passives', 'promoters'] as const) {
    const percent = percents[group]
    const error = Math.abs(100 * counts[group] - percent * n)
    const invented = counts[group] === 0 && percent !== 0
    if (percent < 0 || percent > 100 || invented || error >= n) return undefined
    errors.push(error)
  }
  return { percents, worst: Math.max(...errors), sum: errors.reduce((a, b) => a + b) }
}

/** Candidates come with rising detractors, so the first of equals stays. */
function isBetter(a: Candidate, b: Candidate): boolean {
  return a.worst < b.worst || (a.worst === b.worst && a.sum < b.sum)
}
