import { describe, expect, test } from 'vitest'
import {
  findInvalidAnswer,
  findInvalidSnapshot,
  LIMITS,
  type SnapshotAnswer,
} from '#shared/snapshot.ts'
import type { ChoiceOption, Question } from '#shared/survey.ts'

const NPS: Question = { id: 'score', kind: 'nps' }
const CSAT: Question = { id: 'csat', kind: 'csat' }
const WHY: Question = { id: 'why', kind: 'comment' }
const ONE: Question = { id: 'stop', kind: 'choice', options: [option('price'), option('size')] }
const MANY: Question = { ...ONE, many: true }
const OPEN: Question = { ...ONE, other: true }

function option(id: string): ChoiceOption {
  return { id, text: { en: id } }
}

/** any value that JSON can hold arrives at the door */
function misfit(question: Question, a: unknown): string | undefined {
  return findInvalidAnswer(question, { r: 1, a } as SnapshotAnswer)
}

describe('an answer fits', () => {
  const fitting: [string, Question, unknown][] = [
    ['0 of 0–10', NPS, 0],
    ['10 of 0–10', NPS, 10],
    ['1 of 1–5', CSAT, 1],
    ['5 of 1–5', CSAT, 5],
    ['no text', WHY, ''],
    ['5,000 characters', WHY, 'a'.repeat(LIMITS.commentLength)],
    ['one option', ONE, ['size']],
    ['no option', ONE, []],
    ['several of many', MANY, ['size', 'price']],
    ['other where offered', OPEN, ['other']],
    ['an answer taken back, of any kind', ONE, null],
  ]
  test.each(fitting)('%s', (_, question, a) => {
    expect(misfit(question, a)).toBeUndefined()
  })
})

describe('an answer does not fit', () => {
  const misfits: [string, Question, unknown, string][] = [
    ['11 of 0–10', NPS, 11, '"score" takes a whole number from 0 to 10'],
    ['−1 of 0–10', NPS, -1, '"score" takes a whole number from 0 to 10'],
    ['a half', NPS, 8.5, '"score" takes a whole number from 0 to 10'],
    ['a number as text', NPS, '9', '"score" takes a whole number from 0 to 10'],
    ['a yes', NPS, true, '"score" takes a whole number from 0 to 10'],
    ['0 of 1–5', CSAT, 0, '"csat" takes a whole number from 1 to 5'],
    ['6 of 1–5', CSAT, 6, '"csat" takes a whole number from 1 to 5'],
    ['a number for a comment', WHY, 9, '"why" takes text'],
    ['5,001 characters', WHY, 'a'.repeat(5_001), '"why" takes at most 5000 characters'],
    ['text for a choice', ONE, 'size', '"stop" takes a list of option ids'],
    ['an option that is not there', ONE, ['colour'], '"stop" has no option "colour"'],
    ['other where not offered', ONE, ['other'], '"stop" has no option "other"'],
    ['a number for an option', ONE, [1], '"stop" has no option 1'],
    ['nothing for an option', ONE, [null], '"stop" has no option null'],
    ['an option twice', MANY, ['size', 'size'], '"stop" has an option picked twice'],
    ['two where one is asked for', ONE, ['size', 'price'], '"stop" takes one option'],
  ]
  test.each(misfits)('%s', (_, question, a, words) => {
    expect(misfit(question, a)).toBe(words)
  })
})

describe('a snapshot', () => {
  const survey = { id: 'relation', ver: 3, questions: [NPS, WHY] }

  test('fits when all its answers do, also when it has none', () => {
    expect(findInvalidSnapshot(survey, {})).toBeUndefined()
    const answers = { why: { r: 2, a: 'slow' }, score: { r: 1, a: 3 } }
    expect(findInvalidSnapshot(survey, answers)).toBeUndefined()
  })

  test('is refused for the first answer that does not', () => {
    const answers = { score: { r: 1, a: 3 }, why: { r: 2, a: 3 } }
    expect(findInvalidSnapshot(survey, answers)).toBe('"why" takes text')
  })

  test('is refused for a question that the version does not have', () => {
    expect(findInvalidSnapshot(survey, { stop: { r: 1, a: [] } })).toBe(
      'survey "relation" version 3 has no question "stop"',
    )
  })
})
