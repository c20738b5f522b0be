import type { Day, QuestionResults, Results } from '../results.ts'
import { findChangePoint } from '../score/change-point.ts'
import { addDays, daysBetween } from './days.ts'

/** A day from which on the level is another. */
export interface LevelChange {
  /** the first day of the new level */
  readonly day: Day
  /** signed like the change; never shown */
  readonly z: number
}

/**
 * Where the level of a question changed for good.
 *
 * @param longer the question in days as many as there are: at least 8 weeks are needed
 * @returns `undefined` when no day stands out
 */
export function levelChangeOf(
  question: QuestionResults,
  { from, to, today }: Pick<Results, 'from' | 'to' | 'today'>,
): LevelChange | undefined {
  const last = to < today ? to : today
  const byDay = new Map(question.days.map(({ day, tally }) => [day, tally]))
  const count = Math.max(0, daysBetween(from, last) + 1)
  const tallies = Array.from({ length: count }, (_, i) => byDay.get(addDays(from, i)) ?? {})
  const found = findChangePoint(question, tallies)
  return found && { day: addDays(from, found.afterDays), z: found.z }
}
