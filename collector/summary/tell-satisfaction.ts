import { mergeTallies } from '#shared/tally.ts'
import type { Pool } from './pool-questions.ts'
import { tellKind } from './tell-kind.ts'
import type { Told } from './told.ts'

/**
 * Each kind pooled over a shop's surveys: tallies are added, and then scored. Never a mean of scores.
 */
export function tellSatisfaction(pools: readonly Pool[]): readonly Told[] {
  return pools.map(({ id, kind, points, questions }) => {
    const after = mergeTallies(questions.map(({ tally }) => tally))
    const before = mergeTallies(questions.map(({ previousTally = {} }) => previousTally))
    return tellKind(id, { kind, points }, after, before)
  })
}
