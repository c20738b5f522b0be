import { describe, expect, test } from 'vitest'
import type { Mapping } from '#collector/exchange/import/mapping.ts'
import { AS_FOUND, queryOf } from '#collector/console/import/picks.ts'

const SURVEY = {
  id: 'nps',
  questions: [
    { id: 'score', kind: 'nps' },
    { id: 'why', kind: 'comment' },
  ],
} as const
const FOUND: Mapping = {
  at: { column: 'created_at' },
  answers: { score: { column: 'score' }, why: { column: 'comment' } },
}

function said(picks: Partial<typeof AS_FOUND>, found?: Mapping) {
  const { mapping, ...query } = Object.fromEntries(
    queryOf(SURVEY, { ...AS_FOUND, ...picks }, found),
  )
  return { ...query, ...(mapping !== undefined && { mapping: JSON.parse(mapping) as unknown }) }
}

describe('what is said of a file', () => {
  test('is the survey alone as long as the owner says nothing', () => {
    expect(said({}, FOUND)).toEqual({ survey: 'nps' })
  })

  test('names the columns that were picked, and no other', () => {
    const picks = { answers: { why: 'Reason' }, at: 'Date', places: { customer: 'Mail', page: '' } }
    expect(said(picks, FOUND)).toEqual({
      survey: 'nps',
      mapping: { answers: { why: 'Reason' }, at: { column: 'Date' }, customer: 'Mail' },
    })
  })

  test('keeps the column that was found when only the format of its dates is said', () => {
    expect(said({ format: 'DD/MM/YYYY' }, FOUND)).toEqual({
      survey: 'nps',
      mapping: { at: { format: 'DD/MM/YYYY' } },
    })
  })

  test('declares the scale of ratings, on the column that was found or picked', () => {
    const whole = { low: 0, high: 10 }
    expect(said({ whole: true }, FOUND)).toEqual({
      survey: 'nps',
      mapping: { answers: { score: { column: 'score', scale: whole } } },
    })
    expect(said({ whole: true, answers: { score: 'Rating' } })).toEqual({
      survey: 'nps',
      mapping: { answers: { score: { column: 'Rating', scale: whole } } },
    })
  })

  test('names zone, encoding and rules', () => {
    const picks = { zone: ' Asia/Seoul ', encoding: 'euc-kr', rules: ['number-in-label'] }
    expect(said(picks)).toEqual({
      survey: 'nps',
      zone: 'Asia/Seoul',
      encoding: 'euc-kr',
      rule: 'number-in-label',
    })
  })
})
