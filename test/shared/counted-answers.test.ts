import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countedAnswers } from '#shared/counted-answers.ts'
import type { AnswerValue } from '#shared/snapshot.ts'
import type { Question } from '#shared/survey.ts'

const SURVEY: readonly Question[] = [
  { id: 'score', kind: 'nps' },
  { id: 'easy', kind: 'ces', when: { question: 'score', from: 0, to: 6 } },
  { id: 'what', kind: 'comment', when: { question: 'easy', from: 1, to: 3 } },
  { id: 'why', kind: 'comment' },
]

function countedIds(given: Record<string, AnswerValue | null>): string[] {
  const answers = Object.fromEntries(Object.entries(given).map(([id, a]) => [id, { r: 1, a }]))
  return Object.keys(countedAnswers(SURVEY, answers))
}

describe('the answers of a response that count', () => {
  test('a question is left behind with the rating that called for it', () => {
    expect(countedIds({ score: 3, easy: 1, why: 'slow' })).toEqual(['score', 'easy', 'why'])
    expect(countedIds({ score: 10, easy: 1, why: 'all fine' })).toEqual(['score', 'why'])
  })

  test('both bounds of a band are in it', () => {
    expect(countedIds({ score: 0, easy: 2 })).toEqual(['score', 'easy'])
    expect(countedIds({ score: 6, easy: 2 })).toEqual(['score', 'easy'])
    expect(countedIds({ score: 7, easy: 2 })).toEqual(['score'])
  })

  test('a condition on a question that itself is not asked does not hold', () => {
    expect(countedIds({ score: 2, easy: 2, what: 'the form' })).toEqual(['score', 'easy', 'what'])
    expect(countedIds({ score: 9, easy: 2, what: 'the form' })).toEqual(['score'])
  })

  test('a condition on a rating that was not given, or was taken back, does not hold', () => {
    expect(countedIds({ easy: 2, what: 'the form' })).toEqual([])
    expect(countedIds({ score: null, easy: 2 })).toEqual([])
  })

  test('an answer taken back, white space and a choice of nothing are no answers', () => {
    expect(countedIds({ score: null, why: ' \n ' })).toEqual([])
    expect(Object.keys(countedAnswers([], { stop: { a: [] } }))).toEqual([])
  })

  test('an answer to a question that the version lacks has no condition', () => {
    expect(countedIds({ score: 9, earlier: 4 })).toEqual(['score', 'earlier'])
  })

  test('names that every object has are questions like others', () => {
    const odd: readonly Question[] = [
      { id: 'easy', kind: 'ces', when: { question: 'constructor', from: 1, to: 7 } },
    ]
    expect(Object.keys(countedAnswers(odd, { easy: { a: 2 } }))).toEqual([])
  })

  // a walk: rate, go back, rate anew, and so on; what counts is what a shopper who gave only the
  // last answers, asked one question after the other, would have been asked
  test('after any walk they are those of a shopper who answered straight on', () => {
    const step = fc.oneof(
      fc.record({ id: fc.constant('score'), a: fc.integer({ min: 0, max: 10 }) }),
      fc.record({ id: fc.constant('easy'), a: fc.integer({ min: 1, max: 7 }) }),
      fc.record({ id: fc.constantFrom('what', 'why'), a: fc.constantFrom('x', '', ' ') }),
      fc.record({
        id: fc.constantFrom('score', 'easy', 'what', 'why'),
        a: fc.constant<AnswerValue | null>(null),
      }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (walk) => {
        const last = Object.fromEntries(walk.map(({ id, a }) => [id, a]))
        const straight: string[] = []
        const score = typeof last['score'] === 'number' ? last['score'] : undefined
        if (score !== undefined) straight.push('score')
        const easy = typeof last['easy'] === 'number' ? last['easy'] : undefined
        if (score !== undefined && score <= 6 && easy !== undefined) {
          straight.push('easy')
          if (easy <= 3 && last['what'] === 'x') straight.push('what')
        }
        if (last['why'] === 'x') straight.push('why')
        expect(countedIds(last).toSorted()).toEqual(straight.toSorted())
      }),
    )
  })
})
