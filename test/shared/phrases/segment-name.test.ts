import { expect, test } from 'vitest'
import { SAY_PACKS } from '#shared/phrases/packs.ts'
import { segmentTitle } from '#shared/phrases/segment-name.ts'

test('a value that says by itself what it is of stands alone', () => {
  expect(segmentTitle(SAY_PACKS.en, 'device', 'phone')).toBe('Phone')
  expect(segmentTitle(SAY_PACKS.ko, 'visit', 'new')).toBe('첫 방문')
})

test('a yes, a number or a value of an own trait is told with its facet', () => {
  expect(segmentTitle(SAY_PACKS.en, 'converted', 'yes')).toBe('Yes (Bought before asked)')
  expect(segmentTitle(SAY_PACKS.en, 'plan', 'new')).toBe('new (plan)')
  expect(segmentTitle(SAY_PACKS.ja, 'plan', 'gold')).toBe('gold（plan）')
})
