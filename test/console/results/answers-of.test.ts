import { expect, test } from 'vitest'
import { answersOf } from '#collector/console/results/answers-of.ts'
import { aQuestion } from '../../support/console/a-question.ts'

test('answers are those of the funnel, or more where ratings were imported', () => {
  const rated = (tally: Record<number, number>) => [aQuestion(tally)]
  expect(answersOf({ answered: 0, questions: rated({}) })).toBe(0)
  // 3 answered the question, 2 more left a comment alone
  expect(answersOf({ answered: 5, questions: rated({ 9: 3 }) })).toBe(5)
  // 4 imported, none asked here
  expect(answersOf({ answered: 0, questions: rated({ 0: 1, 7: 1, 9: 2 }) })).toBe(4)
})
