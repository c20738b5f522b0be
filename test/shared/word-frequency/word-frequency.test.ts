import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitWords } from '#shared/word-frequency/split-words.ts'
import { wordFrequency, type Comment } from '#shared/word-frequency/word-frequency.ts'

const many = (count: number, mood: Comment['mood'], text: string, lang = 'en'): Comment[] =>
  Array.from({ length: count }, () => ({ text, mood, lang }))

describe('words', () => {
  test('are told apart in English, once each', () => {
    expect([...splitWords('Late, late! A LATE parcel 24/7')]).toEqual(['late', 'parcel'])
  })

  test('are cut where Japanese and Chinese set no spaces', () => {
    expect(splitWords('配送が遅い', 'ja').has('配送')).toBe(true)
    expect(splitWords('物流很快', 'zh-Hans').has('物流')).toBe(true)
    expect(splitWords('배송이 너무 늦었어요', 'ko').has('너무')).toBe(true)
  })

  test('of a language that is none are read as English', () => {
    expect([...splitWords('late parcel', '<script>')]).toEqual(['late', 'parcel'])
  })
})

describe('words used', () => {
  test('are those that one side says more', () => {
    const used = wordFrequency([
      ...many(40, 'good', 'lovely bowl'),
      ...many(40, 'bad', 'late bowl'),
    ])
    expect(used.good).toEqual([{ word: 'lovely', good: 40, bad: 0 }])
    expect(used.bad).toEqual([{ word: 'late', good: 0, bad: 40 }])
    // lovely, bowl, late
    expect(used.lookedAt).toBe(3)
  })

  test('in four comments are not looked at', () => {
    const used = wordFrequency([...many(4, 'bad', 'broken'), ...many(40, 'good', 'fine')])
    expect(used.lookedAt).toBe(1)
    expect(used.bad).toEqual([])
  })

  test('a little more often than the others are not named', () => {
    const used = wordFrequency([
      ...many(12, 'good', 'parcel'),
      ...many(28, 'good', 'shop'),
      ...many(10, 'bad', 'parcel'),
      ...many(30, 'bad', 'shop'),
    ])
    expect([...used.good, ...used.bad]).toEqual([])
  })

  test('when one side wrote nothing are none', () => {
    expect(wordFrequency(many(50, 'good', 'lovely'))).toMatchObject({ good: [], bad: [] })
    expect(wordFrequency([])).toMatchObject({ lookedAt: 0, good: [], bad: [] })
  })

  test('mirror when moods are swapped', () => {
    const comment = fc.record({
      text: fc.constantFrom('late', 'lovely late', 'lovely', 'bowl', 'late bowl'),
      mood: fc.constantFrom<Comment['mood'][]>('good', 'bad'),
    })
    fc.assert(
      fc.property(fc.array(comment, { maxLength: 120 }), (comments) => {
        const swapped = comments.map(({ text, mood }): Comment => {
          return { text, mood: mood === 'good' ? 'bad' : 'good' }
        })
        const [one, other] = [wordFrequency(comments), wordFrequency(swapped)]
        const words = (list: readonly { word: string }[]) => list.map(({ word }) => word).toSorted()
        expect(words(one.good)).toEqual(words(other.bad))
        expect(words(one.bad)).toEqual(words(other.good))
      }),
    )
  })
})
