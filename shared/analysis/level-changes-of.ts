import type { Day, QuestionResults, Results } from '../results.ts'
import type { Comparison } from '../score/comparison.ts'
import { findChangePoints } from '../score/find-change-points.ts'
import { addDays, daysBetween } from '../day.ts'
import { firstOf } from './unit.ts'

/** A day from which on the level is another. */
export interface LevelChange {
  /** the first day of the new level */
  readonly day: Day
  /** signed like the change; never shown */
  readonly z: number
}

/**
 * The days of a period on which the level of a question changed. They are looked for in whole weeks, so
 * that a new day alone never makes one.
 *
 * @param longer the question in days as many as there are: at least 8 weeks are needed
 * @param comparison what is said of the change in the period; absent: nothing
 * @returns none where they would contradict what is said
 */
export function levelChangesOf(
  question: QuestionResults,
  longer: Pick<Results, 'from' | 'to' | 'today'>,
  shown: Pick<Results, 'from' | 'to'>,
  comparison: Comparison | undefined,
): LevelChange[] {
  const last = lastWholeWeek(longer)
  const byDay = new Map(question.days.map(({ day, tally }) => [day, tally]))
  const count = Math.max(0, daysBetween(longer.from, last) + 1)
  const tallies = Array.from({ length: count }, (_, i) => byDay.get(addDays(longer.from, i)) ?? {})
  const found = findChangePoints(question, tallies)
    .map(({ afterDays, z }) => ({ day: addDays(longer.from, afterDays), z }))
    .filter(({ day }) => day >= shown.from && day <= shown.to)
  return comparison && contradicts(found, comparison) ? [] : found
}

/** The last Sunday that is over, and within the days. */
function lastWholeWeek({ to, today }: Pick<Results, 'to' | 'today'>): Day {
  const last = to < today ? to : addDays(today, -1)
  return addDays(firstOf('week', addDays(last, 1)), -1)
}

/** Changes that all go one way say that the score went there; up and down again say nothing of the sum. */
function contradicts(found: readonly LevelChange[], { direction }: Comparison): boolean {
  const ways = new Set(found.map(({ z }) => (z > 0 ? 'up' : 'down')))
  const [way] = ways
  return ways.size === 1 && way !== direction
}
