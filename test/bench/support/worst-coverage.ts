import { pseudoAnswerInterval } from '#shared/score/interval.ts'
import { npsLevel } from '#shared/score/nps.ts'

/** The population of a grid of which an interval holds the truth least often. */
export interface WorstCase {
  /** of 100 answers of the population */
  readonly promoters: number
  readonly detractors: number
  /** how often its interval holds the truth, in percent, exact */
  readonly held: number
  /** share of the populations of the grid, in percent, that are held less often than in 94 cases of 100 */
  readonly below94: number
}

/**
 * How often the interval of an NPS holds the truth, exactly, for every population of promoters and
 * detractors in steps of `step` percent: the sum over all samples that can be drawn.
 */
export function worstCoverage(n: number, step: number): WorstCase {
  const holds = intervalsOf(n)
  const logs = logFactorials(n)
  let worst: Omit<WorstCase, 'below94'> = { promoters: 0, detractors: 0, held: 100 }
  let [below, all] = [0, 0]
  for (let promoters = 0; promoters <= 100; promoters += step) {
    for (let detractors = 0; promoters + detractors <= 100; detractors += step) {
      const held = coverage(n, promoters / 100, detractors / 100, holds, logs)
      all += 1
      if (held < 94) below += 1
      if (held < worst.held) worst = { promoters, detractors, held }
    }
  }
  return { ...worst, below94: (100 * below) / all }
}

interface Sample {
  readonly promoters: number
  readonly detractors: number
  readonly low: number
  readonly high: number
}

function intervalsOf(n: number): Sample[] {
  const samples: Sample[] = []
  for (let promoters = 0; promoters <= n; promoters++) {
    for (let detractors = 0; promoters + detractors <= n; detractors++) {
      const level = npsLevel({ 10: promoters, 0: detractors, 7: n - promoters - detractors })
      if (!level) continue
      samples.push({ promoters, detractors, ...pseudoAnswerInterval(level.moments) })
    }
  }
  return samples
}

function coverage(
  n: number,
  p: number,
  d: number,
  samples: readonly Sample[],
  logs: readonly number[],
): number {
  const truth = 100 * (p - d)
  const passive = Math.max(0, 1 - p - d)
  // 0 × ln 0 is 0: a group that there is not is never drawn
  const times = (count: number, share: number) => (count === 0 ? 0 : count * Math.log(share))
  let held = 0
  for (const { promoters, detractors, low, high } of samples) {
    if (truth < low - 1e-9 || truth > high + 1e-9) continue
    const passives = n - promoters - detractors
    const ways =
      (logs[n] ?? 0) - (logs[promoters] ?? 0) - (logs[detractors] ?? 0) - (logs[passives] ?? 0)
    held += Math.exp(ways + times(promoters, p) + times(detractors, d) + times(passives, passive))
  }
  return 100 * held
}

function logFactorials(n: number): number[] {
  const logs = [0]
  for (let i = 1; i <= n; i++) logs.push((logs[i - 1] ?? 0) + Math.log(i))
  return logs
}
