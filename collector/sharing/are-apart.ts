import type { QuestionResults, Results } from '#shared/results.ts'
import { SCORING } from '#shared/score/constants.ts'
import type { Tally } from '#shared/tally.ts'

/**
 * Whether a reader of two views of the same weeks learns nothing of one shopper: every count of
 * everything shown is the same, or differs by five or more. A late answer, or one that an owner takes out,
 * is seen only together with others.
 */
export function areApart(before: Results, after: Results): boolean {
  const [old, young] = [countsOf(before), countsOf(after)]
  return [...new Set([...old.keys(), ...young.keys()])].every((name) => {
    const by = distance(old.get(name) ?? {}, young.get(name) ?? {})
    return by === 0 || by >= SCORING.minToShow
  })
}

function countsOf({ questions, ...funnel }: Results): Map<string, Tally> {
  const found = new Map<string, Tally>()
  const { shown, seen, answered, commented, completed, dismissed } = funnel
  for (const [place, count] of [shown, seen, answered, commented, completed, dismissed].entries()) {
    found.set(`funnel ${place}`, { 0: count })
  }
  for (const question of questions) addQuestion(found, question)
  return found
}

function addQuestion(found: Map<string, Tally>, question: QuestionResults): void {
  const { id, tally, previousTally = {}, answers = 0, previousAnswers = 0 } = question
  const { segments, days } = question
  found.set(`${id}`, tally)
  found.set(`${id} answers`, { 0: answers })
  found.set(`${id} answers before`, { 0: previousAnswers })
  found.set(`${id} before`, previousTally)
  for (const day of days) found.set(`${id} ${day.day}`, day.tally)
  for (const one of segments) {
    const name = `${id} ${one.facet}=${one.value}`
    found.set(name, one.tally)
    found.set(`${name} answered`, { 0: one.answered })
    found.set(`${name} before`, one.previousTally ?? {})
    found.set(`${name} answers`, { 0: one.answers ?? 0 })
    found.set(`${name} answers before`, { 0: one.previousAnswers ?? 0 })
  }
}

function distance(one: Tally, other: Tally): number {
  const bins = new Set([...Object.keys(one), ...Object.keys(other)])
  let sum = 0
  for (const bin of bins) sum += Math.abs(countIn(one, bin) - countIn(other, bin))
  return sum
}

function countIn(tally: Tally, bin: string): number {
  return Object.entries(tally).find(([name]) => name === bin)?.[1] ?? 0
}
