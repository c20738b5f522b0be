import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withheldOf } from '#shared/withheld-of.ts'

const sizes = fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 8 })

test('large groups are all shown', () => {
  expect([...withheldOf([5, 40, 12])]).toEqual([])
})

test('a group of nobody tells of nobody', () => {
  expect([...withheldOf([0, 12, 40])]).toEqual([])
})

test('a small group takes the smallest other with it, or it could be subtracted', () => {
  expect([...withheldOf([30, 3, 12])].toSorted()).toEqual([1, 2])
})

test('two small groups of five and more together are enough', () => {
  expect([...withheldOf([30, 3, 4])].toSorted()).toEqual([1, 2])
})

test('five people in two small groups are just enough', () => {
  expect([...withheldOf([30, 2, 3])].toSorted()).toEqual([1, 2])
})

test('five in no group leave all groups to be shown', () => {
  expect([...withheldOf([30, 12], 5)]).toEqual([])
})

test('those in no group are a group: four of them are not left over', () => {
  expect([...withheldOf([30, 12], 4)]).toEqual([1])
})

test('whatever the groups, nothing that is left out can be told to fewer than five', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 0, max: 9 }), (groups, rest) => {
      const withheld = withheldOf(groups, rest)
      groups.forEach((size, i) => {
        if (!withheld.has(i)) expect(size === 0 || size >= 5).toBe(true)
      })
      // the whole less what is shown: what anybody can work out
      const hidden = [...withheld].map((i) => groups[i]!)
      const left = hidden.reduce((sum, size) => sum + size, 0) + rest
      const everything = groups.reduce((sum, size) => sum + size, 0) + rest
      if (hidden.length === 0) {
        expect(rest === 0 || rest >= 5 || rest === everything).toBe(true)
        return
      }
      expect(left >= 5 || left === everything).toBe(true)
      // a single group that is left out would be told exactly
      const parts = hidden.length + Number(rest > 0)
      expect(parts > 1 || groups.filter((size) => size > 0).length === 1).toBe(true)
    }),
    { numRuns: 3000 },
  )
})
