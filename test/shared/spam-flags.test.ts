import { expect, test } from 'vitest'
import { HINTS, isExcluded, SPAM_FLAGS, namesOf, SUSPICIONS } from '#shared/spam-flags.ts'

test('each bit is one mark, and a sum of all names them all', () => {
  const bits = Object.values(SPAM_FLAGS)
  expect(bits.reduce((sum: number, bit) => sum | bit, 0)).toBe(2 ** bits.length - 1)
  expect(namesOf(2 ** bits.length - 1)).toEqual(Object.keys(SPAM_FLAGS))
  expect(namesOf(0)).toEqual([])
})

test('a suspicion alone excludes, all hints together do not', () => {
  expect(isExcluded(0)).toBe(false)
  expect(isExcluded(HINTS)).toBe(false)
  for (const bit of [SPAM_FLAGS.origin, SPAM_FLAGS.decoy, SPAM_FLAGS.crowd])
    expect(isExcluded(bit)).toBe(true)
})

test('what an owner says goes before every suspicion', () => {
  for (const suspicions of [SUSPICIONS & ~SPAM_FLAGS.superseded, SUSPICIONS & ~SPAM_FLAGS.held]) {
    expect(isExcluded(suspicions | HINTS | SPAM_FLAGS.counted)).toBe(false)
  }
  expect(isExcluded(SPAM_FLAGS.discarded)).toBe(true)
})

test('who lets in what was held does not count a customer twice', () => {
  const { held, superseded, counted } = SPAM_FLAGS
  expect(isExcluded(held | superseded | counted)).toBe(true)
  expect(isExcluded(superseded | counted)).toBe(false)
})
