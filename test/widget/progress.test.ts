import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FLAGS } from '#shared/snapshot.ts'
import type { QuestionWords } from '#shared/words.ts'
import { advance, BEGINNING, nextPlace, type Act, type Progress } from '#widget/card/progress.ts'

const SCORE: QuestionWords = { id: 'score', kind: 'nps', text: 'Recommend?' }
const WHY: QuestionWords = { id: 'why', kind: 'comment', text: 'Why?' }
const SORRY: QuestionWords = {
  id: 'sorry',
  kind: 'comment',
  text: 'What went wrong?',
  when: { question: 'score', from: 0, to: 6 },
}
const QUESTIONS = [SCORE, SORRY, WHY]

const run = (acts: readonly Act[], questions = QUESTIONS) =>
  acts.reduce((progress, act) => advance(progress, act, questions), BEGINNING)

const rate = (a: number): Act => ({ do: 'answer', id: 'score', a })
const NEXT: Act = { do: 'next' }

describe('the way through the questions', () => {
  test('a low rating is asked what went wrong, a high one is not', () => {
    expect(run([rate(6), NEXT]).path).toEqual([0, 1])
    expect(run([rate(7), NEXT]).path).toEqual([0, 2])
  })

  test('back and another rating take another way', () => {
    expect(run([rate(3), NEXT, { do: 'back' }, rate(9), NEXT]).path).toEqual([0, 2])
  })

  test('nobody passes who has answered nothing', () => {
    expect(run([NEXT])).toBe(BEGINNING)
  })

  test('a later question may be passed, and the end is complete', () => {
    const over = run([rate(9), NEXT, NEXT])
    expect(over.isOver).toBe(true)
    expect(over.flags).toBe(FLAGS.shown + FLAGS.seen + FLAGS.answered + FLAGS.complete)
  })

  test('closing after the end is no dismissal', () => {
    expect(run([rate(9), NEXT, NEXT, { do: 'dismiss' }]).flags & FLAGS.dismissed).toBe(0)
  })

  test('putting off is told as what it is', () => {
    expect(run([{ do: 'later' }])).toMatchObject({ flags: FLAGS.shown + FLAGS.later, rev: 2 })
  })

  test('a band holds its bounds', () => {
    const answers = (a: number) => ({ score: { r: 1, a } })
    expect([0, 6, 7].map((a) => nextPlace(QUESTIONS, answers(a), 0))).toEqual([1, 1, 2])
  })
})

describe('revisions', () => {
  test('an answer carries the revision at which it changed', () => {
    const progress = run([rate(3), { do: 'answer', id: 'why', a: 'So' }, rate(4)])
    expect(progress.answers).toEqual({ score: { r: 4, a: 4 }, why: { r: 3, a: 'So' } })
    expect(progress.rev).toBe(4)
  })

  test('the same answer again changes nothing', () => {
    const once = run([rate(3)])
    expect(advance(once, rate(3), QUESTIONS)).toBe(once)
  })

  test('an answer taken back is null, one never given is not there', () => {
    expect(run([{ do: 'answer', id: 'why', a: null }])).toBe(BEGINNING)
    const taken = run([
      { do: 'answer', id: 'why', a: 'x' },
      { do: 'answer', id: 'why', a: null },
    ])
    expect(taken.answers['why']).toEqual({ r: 3, a: null })
  })

  test('whoever answers has seen the card', () => {
    expect(run([rate(3)]).flags).toBe(FLAGS.shown + FLAGS.seen + FLAGS.answered)
  })
})

const acts = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 10 }).map(rate),
    fc.option(fc.string()).map((a): Act => ({ do: 'answer', id: 'why', a })),
    fc.constantFrom<Act>(NEXT, { do: 'back' }, { do: 'seen' }, { do: 'dismiss' }),
  ),
)

test('whatever is done: revisions grow by one at every change, flags stay, complete is answered', () => {
  fc.assert(
    fc.property(acts, (done) => {
      let before: Progress = BEGINNING
      for (const act of done) {
        const after = advance(before, act, QUESTIONS)
        const changed = after.flags !== before.flags || after.answers !== before.answers
        expect(after.rev - before.rev).toBe(changed ? 1 : 0)
        expect(after.flags & before.flags).toBe(before.flags)
        if (after.flags & FLAGS.complete) {
          expect(after.flags & FLAGS.answered).toBe(FLAGS.answered)
        }
        before = after
      }
    }),
  )
})
