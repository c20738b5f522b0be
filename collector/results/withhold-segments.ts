import { peopleIn } from '#shared/people-in.ts'
import type { QuestionResults, SegmentResults } from '#shared/results.ts'
import { total } from '#shared/tally.ts'
import { withheldOf } from '#shared/withheld-of.ts'

/**
 * The segments of a question in which nobody can be told: none of fewer than 5 answers, and none by
 * which a smaller one could be had by subtraction. Facet by facet, each of which divides the same
 * whole; left out of one period, left out of both.
 *
 * @param answered how many answered at all
 */
export function withholdSegments(
  {
    segments,
    tally,
    previousTally = {},
    ...question
  }: Pick<QuestionResults, 'segments' | 'tally' | 'previousTally' | 'many'>,
  answered: number,
): readonly SegmentResults[] {
  return [...Map.groupBy(segments, ({ facet }) => facet).values()].flatMap((group) => {
    // of words there is no tally: who answered says how many a group is
    const people = withheldIn(
      group.map(({ answered }) => answered),
      Math.max(answered, 0),
    )
    const now = withheldIn(
      group.map((one) => peopleIn(one.tally, question)),
      peopleIn(tally, question),
    )
    const before = withheldIn(
      group.map((one) => peopleIn(one.previousTally ?? {}, question)),
      peopleIn(previousTally, question),
    )
    return group.filter((one, i) => isTold(one) && !people.has(i) && !now.has(i) && !before.has(i))
  })
}

/** A group of which nothing is counted but its name may be one person's. */
function isTold({ shown, tally }: SegmentResults): boolean {
  return shown > 0 || total(tally) > 0
}

/** @param whole people of all groups, and of none */
function withheldIn(sizes: readonly number[], whole: number): ReadonlySet<number> {
  const named = sizes.reduce((sum, size) => sum + size, 0)
  return withheldOf(sizes, Math.max(0, whole - named))
}
