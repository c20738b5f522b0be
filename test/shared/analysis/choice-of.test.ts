import { describe, expect, test } from 'vitest'
import { choiceOf } from '#shared/analysis/choice-of.ts'
import type { QuestionResults } from '#shared/results.ts'
import type { OptionTally } from '#shared/tally.ts'
import { someResults } from '../../support/console/a-question.ts'

const asked = (tally: OptionTally, rest: Partial<QuestionResults> = {}): QuestionResults => ({
  id: 'stop',
  kind: 'choice',
  text: 'What almost stopped you?',
  tally,
  days: [],
  segments: [],
  options: { price: 'Price', size: 'Size', other: 'Other' },
  ...rest,
})
const read = (question: QuestionResults) => choiceOf(question, someResults([question]))

describe('a choice', () => {
  test('of fewer than five answers is not split up', () => {
    expect(read(asked({ price: 3, size: 1 }))).toMatchObject({ n: 4, options: [] })
    expect(read(asked({ price: 3, size: 2 })).options).toHaveLength(3)
  })

  test('ranks shares of the answers with their range, "other" last', () => {
    const { n, options } = read(asked({ size: 120, price: 60, other: 220 }))
    expect(n).toBe(400)
    expect(options.map(({ id, count }) => [id, count])).toEqual([
      ['size', 120],
      ['price', 60],
      ['other', 220],
    ])
    // Wilson for 120 of 400: 25.7 to 34.7
    expect(options[0]?.share).toMatchObject({ shown: { value: 30, low: 25, high: 35 } })
  })

  test('of which several may be picked is a share of the answers, not of the picks', () => {
    const { n, options } = read(asked({ price: 80, size: 80 }, { many: true, answers: 100 }))
    expect(n).toBe(100)
    expect(options.map(({ share }) => share.status !== 'none' && share.shown.value)).toEqual([
      80, 80, 0,
    ])
  })

  test('names an option that is gone as it was offered, or by its id', () => {
    const { options } = read(
      asked({ price: 5, old: 6 }, { options: { price: 'Price', old: 'Old' } }),
    )
    expect(options[0]).toMatchObject({ id: 'old', name: 'Old' })
  })

  test('changes by the rules of every score', () => {
    // 30 → 50 % of 400 each
    const question = asked({ size: 200, price: 200 }, { previousTally: { size: 120, price: 280 } })
    const results = someResults([question], { answered: 400 })
    const size = choiceOf(question, results).options.find(({ id }) => id === 'size')
    expect(size?.change?.comparison).toMatchObject({ verdict: 'clear', direction: 'up', delta: 20 })
  })

  test('tells which groups pick otherwise, after looking at every option in every group', () => {
    const segment = (value: string, tally: OptionTally) => {
      return { facet: 'device', value, tally, shown: 900, answered: 200 }
    }
    const question = asked(
      { size: 120, price: 280 },
      {
        segments: [
          segment('phone', { size: 100, price: 100 }),
          segment('desktop', { size: 20, price: 180 }),
        ],
      },
    )
    const { differences, lookedAt } = read(question)
    // each with 200 answers beside 200 others
    expect(lookedAt).toBe(2)
    // that phones pick it more is that desktops pick it less: one fact
    expect(differences.filter(({ option }) => option === 'size')).toHaveLength(1)
    expect(differences.map(({ option, value }) => `${option} ${value}`)).toContain('size phone')
    expect(differences.some(({ option }) => option === 'other')).toBe(false)
  })

  test('asks more of a change the more options there are', () => {
    // 96 to 140 of 400: z = 3.41 (oracle.py); 1 % shared by twelve is 3.34, by twenty 3.48
    const weeks = { from: '2026-10-26', to: '2026-11-22', today: '2026-11-23' }
    const changeAmong = (options: number) => {
      const names = Array.from({ length: options - 1 }, (_, place) => [`o${place}`, 'Another'])
      const question = asked(
        { price: 140, o0: 260 },
        {
          previousTally: { price: 96, o0: 304 },
          options: Object.fromEntries([['price', 'Price'], ...names]),
        },
      )
      const { options: told } = choiceOf(question, someResults([question], weeks))
      return told.find(({ id }) => id === 'price')?.change?.comparison.verdict
    }
    expect(changeAmong(12)).toBe('likely')
    expect(changeAmong(20)).toBe('maybe')
  })
})
