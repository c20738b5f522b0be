import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { FLAGS, findInvalidSnapshot, LIMITS, type Snapshot } from '#shared/snapshot.ts'
import type { SurveyDraft } from '#shared/survey.ts'
import { BANKS } from '../../demo/seed/comment.ts'
import { PLANS } from '../../demo/seed/plan.ts'
import { STORY } from '../../demo/seed/story.ts'
import { createYear } from '../../demo/seed/year.ts'

const NOW = new Date('2026-06-17T15:00:00Z')
const DAY_MS = 86_400_000
const folder = new URL('../../demo/surveys/', import.meta.url)
const drafts = readdirSync(folder).map((file): SurveyDraft =>
  JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
)
let year: Snapshot[] = []

beforeAll(() => {
  year = [...createYear({ now: NOW })]
})

const daysAgo = (s: Snapshot) => (NOW.getTime() - Date.parse(String(s.t.first))) / DAY_MS
const has = (s: Snapshot, flag: number) => (s.flags & flag) > 0
const ratingsOf = (survey: string, of: (s: Snapshot) => boolean) =>
  year.flatMap((s) => {
    if (s.survey !== survey || !of(s)) return []
    return Object.values(s.answers).flatMap(({ a }) => (typeof a === 'number' ? [a] : []))
  })
const mean = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length
const rate = (of: (s: Snapshot) => boolean) => {
  const shown = year.filter(of)
  return shown.filter((s) => has(s, FLAGS.answered)).length / shown.length
}

test('the same options make the same year, another seed another one', () => {
  const small = { now: NOW, size: 0.02 }
  expect([...createYear(small)]).toEqual([...createYear(small)])
  expect([...createYear({ ...small, seed: 'other' })]).not.toEqual([...createYear(small)])
})

test('no two responses share a secret', () => {
  expect(new Set(year.map((s) => s.k)).size).toBe(year.length)
  for (const { k } of year.slice(0, 100)) expect(Buffer.from(k, 'base64url')).toHaveLength(16)
})

test('it is a year of 25 to 42 thousand showings that ends now', () => {
  expect(year.length).toBeGreaterThan(25_000)
  expect(year.length).toBeLessThan(42_000)
  expect(Math.max(...year.map(daysAgo))).toBeGreaterThan(STORY.days - 2)
  expect(Math.min(...year.map(daysAgo))).toBeGreaterThanOrEqual(0)
  for (const s of year) expect(Date.parse(String(s.t.now))).toBeLessThanOrEqual(NOW.getTime())
})

test('every answer fits the published survey', () => {
  for (const s of year) {
    const draft = drafts.find(({ id }) => id === s.survey)
    const survey = { id: s.survey, ver: 1, questions: draft!.questions }
    expect(findInvalidSnapshot(survey, s.answers)).toBeUndefined()
  }
})

test('flags, revisions and answers tell one story', () => {
  for (const s of year) {
    const answered = Object.keys(s.answers).length > 0
    expect(has(s, FLAGS.shown)).toBe(true)
    expect(has(s, FLAGS.answered)).toBe(answered)
    if (has(s, FLAGS.complete)) expect(answered).toBe(true)
    for (const { r } of Object.values(s.answers)) expect(r).toBeLessThanOrEqual(s.rev)
    expect(Date.parse(String(s.t.now))).toBeGreaterThanOrEqual(Date.parse(String(s.t.first)))
  }
})

test('every survey of the demo has showings, and some of every outcome', () => {
  expect(new Set(PLANS.map(({ survey }) => survey))).toEqual(new Set(drafts.map(({ id }) => id)))
  for (const { survey } of PLANS) {
    const shown = year.filter((s) => s.survey === survey)
    expect(shown.filter((s) => has(s, FLAGS.complete)).length).toBeGreaterThan(50)
    expect(shown.filter((s) => has(s, FLAGS.dismissed)).length).toBeGreaterThan(50)
    expect(shown.filter((s) => !has(s, FLAGS.seen)).length).toBeGreaterThan(50)
  }
  expect(year.some((s) => has(s, FLAGS.answered) && !has(s, FLAGS.complete))).toBe(true)
})

describe('the year has something to find', () => {
  test('phones are unhappier than desktops', () => {
    // % of 9 and 10 minus % of 0 to 6
    const nps = (device: string) => {
      const ratings = ratingsOf('relationship', (s) => s.ctx.device === device)
      return 100 * mean(ratings.map((r) => Number(r >= 9) - Number(r <= 6)))
    }
    expect(nps('desktop') - nps('phone')).toBeGreaterThan(10)
  })

  test('and answer less, so that who answered matters', () => {
    const of = (device: string) =>
      rate((s) => s.survey === 'relationship' && s.ctx.device === device)
    expect(of('phone')).toBeGreaterThan(0.02)
    expect(of('desktop')).toBeLessThan(0.12)
    expect(of('desktop') / of('phone')).toBeGreaterThan(2)
  })

  test('the week after the checkout change is bad', () => {
    const within = (from: number, to: number) => (s: Snapshot) =>
      daysAgo(s) >= from && daysAgo(s) < to
    const { checkoutFoundDaysAgo: found, checkoutChangedDaysAgo: changed } = STORY
    for (const survey of ['checkout-ease', 'after-purchase']) {
      const bad = mean(ratingsOf(survey, within(found, changed)))
      const before = mean(ratingsOf(survey, within(changed + 1, changed + 29)))
      expect(before - bad).toBeGreaterThan(0.5)
    }
  })

  test('since everyone has the new checkout, buying is harder', () => {
    const all = STORY.checkoutForAllDaysAgo
    const newest = ratingsOf('checkout-ease', (s) => daysAgo(s) < all)
    const before = ratingsOf('checkout-ease', (s) => daysAgo(s) >= all && daysAgo(s) < 2 * all)
    expect(newest.length).toBeGreaterThan(80)
    expect(mean(before) - mean(newest)).toBeGreaterThan(0.5)
  })

  test('it grows, and weekends differ from Fridays', () => {
    const half = year.filter((s) => daysAgo(s) < STORY.days / 2).length
    expect(half / year.length).toBeGreaterThan(0.55)
    const on = (day: number) =>
      year.filter((s) => new Date(String(s.t.first)).getDay() === day).length
    expect(on(0)).toBeGreaterThan(on(5) * 1.2)
  })
})

describe('comments', () => {
  const said = () =>
    year.flatMap((s) =>
      Object.values(s.answers).flatMap(({ a }) =>
        typeof a === 'string' ? [{ lang: s.ctx.lang, a }] : [],
      ),
    )

  test('come in four languages and seldom repeat', () => {
    const texts = said()
    for (const lang of Object.keys(BANKS)) {
      expect(texts.filter((text) => text.lang === lang).length).toBeGreaterThan(100)
    }
    expect(new Set(texts.map(({ a }) => a)).size / texts.length).toBeGreaterThan(0.85)
  })

  test('have every place filled and keep to the limit', () => {
    for (const { a } of said()) {
      expect(a).not.toMatch(/[[\]{}|]/)
      expect(a.length).toBeLessThan(LIMITS.commentLength)
    }
  })

  test.each(Object.entries(BANKS))('%s has at least 60 sentences, no two alike', (_, bank) => {
    const sentences = Object.values(bank.sentences).flatMap((topics) =>
      Object.values(topics).flat(),
    )
    expect(sentences.length).toBeGreaterThanOrEqual(60)
    expect(new Set(sentences).size).toBe(sentences.length)
  })
})
