import { expect, test } from 'vitest'
import { HINTS, isExcluded, MARKS, namesOf, SUSPICIONS } from '#shared/marks.ts'

test('each bit is one mark, and a sum of all names them all', () => {
  const bits = Object.values(MARKS)
  expect(bits.reduce((sum: number, bit) => sum | bit, 0)).toBe(2 ** bits.length - 1)
  expect(namesOf(255)).toEqual(Object.keys(MARKS))
  expect(namesOf(0)).toEqual([])
})

test('a suspicion alone excludes, all hints together do not', () => {
  expect(isExcluded(0)).toBe(false)
  expect(isExcluded(HINTS)).toBe(false)
  for (const bit of [MARKS.origin, MARKS.decoy, MARKS.crowd]) expect(isExcluded(bit)).toBe(true)
})

test('what an owner says goes before every suspicion', () => {
  expect(isExcluded(SUSPICIONS | HINTS | MARKS.counted)).toBe(false)
  expect(isExcluded(MARKS.discarded)).toBe(true)
})
