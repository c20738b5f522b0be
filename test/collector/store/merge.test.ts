import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { merge } from '#collector/store/merge.ts'
import type { StoredResponse } from '#collector/store/stored-response.ts'
import { arrival } from '../../support/collector/snapshots.ts'
import { messages } from '../../support/collector/sessions.ts'

const ID = 'a'.repeat(22)

function fold(sent: readonly ReturnType<typeof arrival>[]): StoredResponse | undefined {
  return sent.reduce<StoredResponse | undefined>((before, one) => merge(before, one), undefined)
}

describe('merging the snapshots of one response', () => {
  test('an older snapshot changes no answer', () => {
    const newer = arrival({ id: ID, rev: 2, answers: { score: { r: 2, a: 3 } } })
    const older = arrival({ id: ID, rev: 1, answers: { score: { r: 1, a: 9 } } })
    expect(fold([newer, older])?.answers).toEqual({ score: { r: 2, a: 3 } })
  })

  test('an answer taken back stays taken back', () => {
    const back = arrival({ id: ID, rev: 2, answers: { score: { r: 2, a: null } } })
    expect(fold([back, arrival({ id: ID })])?.answers).toEqual({ score: { r: 2, a: null } })
  })

  test('flags only ever add up', () => {
    expect(fold([arrival({ id: ID, flags: 8 }), arrival({ id: ID, flags: 1 })])?.flags).toBe(9)
  })

  test('two answers of one revision resolve alike in either order', () => {
    const one = arrival({ id: ID, answers: { score: { r: 1, a: 2 } } })
    const other = arrival({ id: ID, answers: { score: { r: 1, a: 10 } } })
    expect(fold([one, other])).toEqual(fold([other, one]))
  })

  test('any order, any repetition, and the loss of all but the last give the same response', () => {
    fc.assert(
      fc.property(messages(ID), fc.infiniteStream(fc.nat()), (session, random) => {
        const draws = random[Symbol.iterator]()
        const draw = (below: number) => Number(draws.next().value) % below
        const last = session.at(-1)!
        const chaos = [...session, ...session]
          .filter((one) => one === last || draw(3) > 0)
          .map((one) => ({ one, at: draw(1_000) }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one)
        expect(fold(chaos)).toEqual(fold([last]))
      }),
      { numRuns: 300 },
    )
  })
})
