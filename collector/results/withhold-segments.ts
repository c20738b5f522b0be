import type { QuestionResults, SegmentResults } from '#shared/results.ts'
import { total } from '#shared/tally.ts'
import { withheldOf } from '#shared/withheld-of.ts'

/**
 * The segments of a question in which nobody can be told: none of fewer than 5 answers, and none by
 * which a smaller one could be had by subtraction. Facet by facet, each of which divides the same
 * whole; left out of one period, left out of both.
 */
export function withholdSegments({
  segments,
  tally,
  previousTally = {},
}: Pick<QuestionResults, 'segments' | 'tally' | 'previousTally'>): readonly SegmentResults[] {
  return [...Map.groupBy(segments, ({ facet }) => facet).values()].flatMap((group) => {
    const now = withheldIn(
      group.map((one) => total(one.tally)),
      total(tally),
    )
    const before = withheldIn(
      group.map((one) => total(one.previousTally ?? {})),
      total(previousTally),
    )
    return group.filter((_, i) => !now.has(i) && !before.has(i))
  })
}

/** @param whole people of all groups, and of none */
export function withheldIn(sizes: readonly number[], whole: number): ReadonlySet<number> {
  const named = sizes.reduce((sum, size) => sum + size, 0)
  return withheldOf(sizes, Math.max(0, whole - named))
}
