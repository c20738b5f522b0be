import { SCORING } from '#shared/score/constants.ts'
import { addPseudoAnswers } from '#shared/score/interval.ts'
import type { Moments } from '#shared/score/moments.ts'
import { chiSquareQuantile } from './gamma.ts'
import { studentQuantile, studentTail } from './student.ts'

/** Intervals that Earshot does not use, kept to check them against published numbers. */
type Pair = readonly [number, number]

const z = SCORING.z95

/** Promoters, passives and detractors, or any three groups of which two oppose each other. */
export interface Groups {
  readonly promoters: number
  readonly passives: number
  readonly detractors: number
}

/** The textbook: m ± z·s/√n. Zero width when all agree. */
export function wald({ n, mean, squares }: Moments): Pair {
  const half = (z * Math.sqrt(squares / n)) / Math.sqrt(n)
  return [mean - half, mean + half]
}

/** Student's, cut to the scale; `null` for one answer. */
export function meanT({ n, mean, squares, low, high }: Moments): Pair | null {
  if (n < 2) return null
  const half = studentQuantile(0.05, n - 1) * Math.sqrt(squares / (n - 1) / n)
  return [Math.max(low, mean - half), Math.min(high, mean + half)]
}

/** Score interval of a difference of paired shares. Source: Tango, Statistics in Medicine 17, 1998. */
export function tango({ promoters, passives, detractors }: Groups): Pair {
  const n = promoters + passives + detractors
  const observed = (promoters - detractors) / n
  const scoreAt = (d: number) => {
    const b = -promoters - detractors + (2 * n - promoters + detractors) * d
    const c = -detractors * d * (1 - d)
    const q = (Math.sqrt(Math.max(0, b ** 2 - 8 * n * c)) - b) / (4 * n)
    return (promoters - detractors - n * d) / Math.sqrt(Math.max(0, n * (2 * q + d * (1 - d))))
  }
  const solve = (end: number) => {
    let inside = observed
    let outside = end
    for (let i = 0; i < 200; i++) {
      const middle = (inside + outside) / 2
      if (Math.abs(scoreAt(middle)) < z) inside = middle
      else outside = middle
    }
    return inside
  }
  return [observed === -1 ? -1 : solve(-1), observed === 1 ? 1 : solve(1)]
}

/** Wald with ½ added to each of four cells. Source: Agresti and Min, Stat. in Med. 24, 2005. */
export function agrestiMin({ promoters, passives, detractors }: Groups): Pair {
  const n = promoters + passives + detractors + 2
  const difference = promoters - detractors
  const half = (z * Math.sqrt(promoters + detractors + 1 - difference ** 2 / n)) / n
  return [difference / n - half, difference / n + half]
}

/** Wald with 1 added to both discordant cells. Source: Bonett and Price, JEBS 37(4), 2012. */
export function bonettPrice({ promoters, passives, detractors }: Groups): Pair {
  const n = promoters + passives + detractors + 2
  const difference = (promoters - detractors) / n
  const half = z * Math.sqrt(((promoters + detractors + 2) / n - difference ** 2) / n)
  return [difference - half, difference + half]
}

/** Difference of two shares with one success and one failure added to each, in percent. */
export function agrestiCaffo([x1, n1]: Pair, [x2, n2]: Pair): Pair {
  const [p1, p2] = [(x1 + 1) / (n1 + 2), (x2 + 1) / (n2 + 2)]
  const half = z * Math.sqrt((p1 * (1 - p1)) / (n1 + 2) + (p2 * (1 - p2)) / (n2 + 2))
  return [100 * (p2 - p1 - half), 100 * (p2 - p1 + half)]
}

/** Difference of two textbook intervals. */
export function waldDifference(before: Moments, after: Moments): Pair {
  const change = after.mean - before.mean
  const half = z * Math.sqrt(before.squares / before.n ** 2 + after.squares / after.n ** 2)
  return [change - half, change + half]
}

/** MeasuringU's adjusted Wald for the NPS: pseudo-answers on both sides, then the textbook. */
export function adjustedWaldDifference(before: Moments, after: Moments) {
  const [from, to] = [addPseudoAnswers(before), addPseudoAnswers(after)]
  const change = to.centre - from.centre
  const se = Math.sqrt(from.se ** 2 + to.se ** 2)
  return { z: change / se, interval: [change - z * se, change + z * se] as Pair }
}

/** Welch's t for unequal variances; `null` where a side has fewer than two answers or no spread. */
export function welch(before: Moments, after: Moments) {
  if (before.n < 2 || after.n < 2) return null
  const [v1, v2] = [before, after].map(({ n, squares }) => squares / (n - 1) / n) as [
    number,
    number,
  ]
  if (v1 + v2 === 0) return null
  const df = (v1 + v2) ** 2 / (v1 ** 2 / (before.n - 1) + v2 ** 2 / (after.n - 1))
  const change = after.mean - before.mean
  const t = change / Math.sqrt(v1 + v2)
  const half = studentQuantile(0.05, df) * Math.sqrt(v1 + v2)
  return { t, df, p: studentTail(t, df), interval: [change - half, change + half] as Pair }
}

/** All shares at once. Source: Quesenberry and Hurst, Technometrics 6(2), 1964. */
export function quesenberryHurst(counts: readonly number[]): Pair[] {
  const n = counts.reduce((a, b) => a + b, 0)
  const chi = chiSquareQuantile(0.05, counts.length - 1)
  return counts.map((x) => {
    const half = Math.sqrt(chi * (chi + (4 * x * (n - x)) / n))
    return [(chi + 2 * x - half) / (2 * (n + chi)), (chi + 2 * x + half) / (2 * (n + chi))]
  })
}

/** ADJ3 when the answers are a large part of the only people it is about. */
export function finitePopulation(moments: Moments, population: number) {
  const fpc = Math.sqrt((population - moments.n) / (population - 1))
  const { centre, se } = addPseudoAnswers(moments)
  return { fpc, interval: [centre - z * se * fpc, centre + z * se * fpc] as Pair }
}
