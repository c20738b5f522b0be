import { expect, test } from 'vitest'
import { diffSurveys } from '#shared/diff-surveys.ts'
import { aSurvey } from '../support/a-survey.ts'

test('the same survey differs in nothing, whatever its version', () => {
  expect(diffSurveys(aSurvey(), aSurvey({ ver: 2 }))).toEqual([])
})

test('changed wording is one difference with both texts', () => {
  const before = aSurvey({ questions: [{ id: 'q', kind: 'csat', text: { en: 'One?' } }] })
  const after = aSurvey({ questions: [{ id: 'q', kind: 'csat', text: { en: 'Two?' } }] })
  expect(diffSurveys(before, after)).toEqual([
    { path: ['questions', 'q', 'text', 'en'], before: 'One?', after: 'Two?' },
  ])
})

test('moving a question changes the order alone', () => {
  const [score, why] = aSurvey().questions
  const after = aSurvey({ questions: [why!, score!] })
  expect(diffSurveys(aSurvey(), after)).toEqual([
    { path: ['questions', 'order'], before: 'score, why', after: 'why, score' },
  ])
})

test('what is new has no before, what is gone has no after', () => {
  const after = aSurvey({
    questions: [{ id: 'score', kind: 'nps' }],
    opens: '2026-03-01T00:00:00Z',
  })
  expect(diffSurveys(aSurvey(), after)).toEqual([
    { path: ['questions', 'order'], before: 'score, why', after: 'score' },
    { path: ['questions', 'why', 'id'], before: 'why' },
    { path: ['questions', 'why', 'kind'], before: 'comment' },
    { path: ['opens'], after: '2026-03-01T00:00:00Z' },
  ])
})
