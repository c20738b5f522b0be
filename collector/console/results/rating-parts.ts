import { largestRemainder } from '#shared/score/largest-remainder.ts'
import type { KnownScore } from '#shared/score/score.ts'
import type { QuestionResults } from '#shared/results.ts'
import { moodOf, type Mood } from '#shared/score/mood-of.ts'

/** A group of ratings as printed: promoters, passives, detractors and their like. */
export interface MoodPart {
  readonly mood: Mood
  readonly count: number
  /** percent as printed; all parts make 100 */
  readonly shown: number
}

const ORDER: readonly Mood[] = ['good', 'middle', 'bad']

/**
 * The parts of a rating question, best first, such that what is printed also adds up to the score:
 * for NPS the score's own groups, whose difference it is; for a share the score itself, and the
 * rest divided among the others. An expected rate is no part, so there the parts only make 100.
 */
export function ratingParts(question: QuestionResults, score: KnownScore): MoodPart[] {
  const { groups } = score
  if (groups) {
    return [
      { mood: 'good', count: groups.promoters.count, shown: groups.promoters.shown },
      { mood: 'middle', count: groups.passives.count, shown: groups.passives.shown },
      { mood: 'bad', count: groups.detractors.count, shown: groups.detractors.shown },
    ]
  }
  const [good = 0, middle = 0, bad = 0] = ORDER.map((mood) =>
    score.distribution
      .filter((part) => moodOf(question, part.low) === mood)
      .reduce((sum, part) => sum + part.count, 0),
  )
  const percents = score.box
    ? [score.shown.value, ...largestRemainder([middle, bad], 100 - score.shown.value)]
    : largestRemainder([good, middle, bad])
  return [good, middle, bad].map((count, index) => ({
    mood: ORDER[index] ?? 'middle',
    count,
    shown: percents[index] ?? 0,
  }))
}
