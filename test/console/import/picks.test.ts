import { describe, expect, test } from 'vitest'
import type { Mapping } from '#collector/exchange/import/mapping.ts'
import { AS_FOUND, NOT_TAKEN, queryOf } from '#collector/console/import/picks.ts'

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

  test('takes nothing of a column that was found and is not meant', () => {
    const picks = { answers: { why: NOT_TAKEN }, places: { customer: NOT_TAKEN } }
    expect(said(picks, FOUND)).toEqual({
      survey: 'nps',
      mapping: { answers: { why: null }, customer: null },
    })
  })

  test('says what texts mean on the column that was found, beside what was known of it', () => {
    const score = { column: 'score', options: { offered: '' }, rules: ['whole-decimals'] } as const
    const found = { ...FOUND, answers: { score } }
    expect(said({ labels: { score: { good: '10' } } }, found)).toEqual({
      survey: 'nps',
      mapping: { answers: { score: { column: 'score', options: { offered: '', good: '10' } } } },
    })
  })

  test('adds custom fields to those that were found, and takes some rows alone', () => {
    const found = { ...FOUND, traits: { plan: 'Plan', city: 'City' } }
    const picks = {
      traits: { city: NOT_TAKEN, age: 'Age' },
      only: { column: 'State', values: 'a, b' },
    }
    expect(said(picks, found)).toEqual({
      survey: 'nps',
      mapping: { traits: { plan: 'Plan', age: 'Age' }, only: { State: ['a', 'b'] } },
    })
  })

  test('names how the file is opened as the command line does', () => {
    const picks = {
      separator: 'tab',
      skip: 0,
      headings: 2,
      sheet: 'Answers',
      missing: 'NA',
      dates: 'dmy',
    }
    expect(said(picks)).toEqual({
      survey: 'nps',
      separator: 'tab',
      skip: '0',
      headings: '2',
      sheet: 'Answers',
      missing: 'NA',
      dates: 'dmy',
    })
  })
})
