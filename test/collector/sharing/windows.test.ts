import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areApart } from '#collector/sharing/are-apart.ts'
import { sharedResults } from '#collector/sharing/shared-results.ts'
import type { SharedView } from '#collector/sharing/shared-view.ts'
import { sharedComments } from '#collector/sharing/shared-comments.ts'
import { newestWindow } from '#collector/results/four-week-window.ts'
import { withholdSegments } from '#collector/results/withhold-segments.ts'
import { addDays } from '#shared/day.ts'
import type { ResponseItem, Results, SegmentResults } from '#shared/results.ts'

test('whoever looks every day of three years sees the same four weeks, or wholly other ones', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_095 }), fc.nat({ max: 1_095 }), (one, other) => {
      const [a, b] = [one, other].map((days) => newestWindow(addDays('2026-01-01', days)))
      const isSame = a!.from === b!.from && a!.to === b!.to
      expect(isSame || a!.to < b!.from || b!.to < a!.from).toBe(true)
    }),
  )
})

test('the newest four weeks that are over are shown, Monday to Sunday', () => {
  expect(newestWindow('2026-03-09')).toEqual({ from: '2026-02-09', to: '2026-03-08' })
  expect(newestWindow('2026-04-05')).toEqual({ from: '2026-02-09', to: '2026-03-08' })
  expect(newestWindow('2026-04-06')).toEqual({ from: '2026-03-09', to: '2026-04-05' })
})

const segment = (value: string, answered: number, tally = {}): SegmentResults => ({
  facet: 'lang',
  value,
  tally,
  shown: answered,
  answered,
})

test('a group is as large as those of it who answered, also where they wrote words', () => {
  const segments = [segment('en', 20), segment('de', 9), segment('ko', 1)]
  const shown = withholdSegments({ segments, tally: {} }, 30).map(({ value }) => value)
  // the one in Korean, and the next smallest, so that nobody subtracts
  expect(shown).toEqual(['en'])
})

function results(tally: Record<string, number>, segments: readonly SegmentResults[] = []): Results {
  const count = Object.values(tally).reduce((sum, n) => sum + n, 0)
  const funnel = { shown: 0, seen: 0, commented: 0, completed: 0, dismissed: 0 }
  const question = { id: 'score', kind: 'nps', tally, segments, days: [] }
  return { ...funnel, answered: count, questions: [question] } as unknown as Results
}

test.each([
  ['nothing', results({ 9: 6 }), true],
  ['one late answer', results({ 9: 6, 0: 1 }), false],
  ['four', results({ 9: 10 }), false],
  ['five', results({ 9: 11 }), true],
  ['one that is taken out', results({ 9: 5 }), false],
])('two views of the same weeks may differ by %s: %s', (_, after, expected) => {
  expect(areApart(results({ 9: 6 }), after)).toBe(expected)
})

test('what does not count is not shared, and an anonymous answer is in no language', () => {
  const item = (id: number, given: Partial<ResponseItem> = {}) =>
    ({
      id: `${id}`,
      day: '2026-03-02',
      lang: 'ko',
      answers: { why: `w ${id}` },
      ...given,
    }) as ResponseItem
  const items = [0, 1, 2, 3].map((id) => item(id))
  const spam = item(9, { excluded: true, answers: { why: 'call +1-555' } })
  const none = { results: results({}), trend: results({}), isBehind: false }
  expect(sharedComments([...items, spam], none, false)).toEqual([])
  const five = [...items, item(4), spam]
  expect(sharedComments(five, none, false)).toHaveLength(5)
  expect(sharedComments(five, none, false)[0]).toHaveProperty('lang', 'ko')
  expect(sharedComments(five, none, true)[0]).toEqual({
    day: '2026-03-02',
    answers: { why: 'w 0' },
  })
})

test('ratings stand beside words where no few who wrote nothing are left over', () => {
  const items = Array.from({ length: 6 }, (_, id) => {
    const lang = id < 5 ? 'en' : 'ko'
    return { id: `${id}`, day: '2026-03-02', lang, answers: { score: 9, why: `w ${id}` } }
  }) as unknown as ResponseItem[]
  const shared = (tally: Record<number, number>, days: object[] = []) => {
    const whole = results(tally, [{ ...segment('en', 20), tally: { 9: 20 } }])
    const trend = { ...whole, questions: whole.questions.map((one) => ({ ...one, days })) }
    const window = { ...whole, from: '2026-02-09', to: '2026-03-08' }
    return sharedComments(
      items,
      { results: window, trend, isBehind: false } as SharedView,
      false,
    )[0]
  }
  // the one who wrote nothing gave 0
  expect(shared({ 9: 6, 0: 1 })).toEqual({ answers: { why: 'w 0' }, day: '2026-03-02', lang: 'en' })
  expect(shared({ 9: 26 })).toEqual({
    answers: { score: 9, why: 'w 0' },
    day: '2026-03-02',
    lang: 'en',
  })
  // two of that week wrote nothing: the day goes
  const week = { day: '2026-03-08', tally: { 9: 6, 0: 2 } }
  expect(shared({ 9: 26 }, [week])).toEqual({ answers: { score: 9, why: 'w 0' }, lang: 'en' })
})

test('where many options may be picked, two people with three each are no five', () => {
  const tally = { a: 2, b: 2, c: 2 }
  const question = { id: 'what', kind: 'choice', many: true, tally, days: [] }
  const groups = [
    { ...segment('en', 30), tally: { a: 20, b: 20 } },
    { ...segment('ko', 9), tally },
  ]
  const whole = { a: 22, b: 22, c: 2 }
  expect(withholdSegments({ segments: groups, tally: whole, many: true }, 39)).toEqual([])
  const view = { ...results({}), questions: [{ ...question, segments: [] }] }
  expect(sharedResults(view as unknown as Results).questions).toEqual([])
})
