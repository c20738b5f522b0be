import { expect, test } from 'vitest'
import { FREQUENCY_DEFAULTS } from '#shared/asking.ts'
import { canMatch } from '#shared/can-match.ts'
import { audienceReasons } from '#shared/audience.ts'
import { reasons } from '#shared/eligibility.ts'
import { firstAsk } from '#shared/first-ask.ts'
import { newcomer } from '#shared/memory.ts'
import { pageMatches } from '#shared/page-match.ts'
import { readableRule } from '#shared/readable-rule.ts'
import { rulesOf } from '#shared/rules-of.ts'
import { screen } from '#shared/screen.ts'
import type { Survey } from '#shared/survey.ts'
import { aSite, aSurvey } from '../support/a-survey.ts'
import { askedSurvey } from '../support/asked-survey.ts'

const NOW = new Date('2026-03-11T12:00:00Z')
const AUDIENCE = { minPages: 1, minVisits: 1, minDaysKnown: 0 }

/** What the widget decides on a newcomer's nth page of its nth visit. */
function decided(
  survey: Survey,
  at: { now: number; visit: number; page: number; seconds: number },
) {
  const rules = rulesOf(aSite(), [askedSurvey(aSite(), survey)], 'desk.js', () => false)
  const begin = { ...newcomer(7, NOW.getTime()), pages: at.page, visits: at.visit }
  const page = { address: '/lamps', device: 'phone' } as const
  const shopper = { lang: 'en', traits: {}, event: {}, utm: () => null }
  const moment = {
    isFrame: false,
    since: undefined,
    seconds: at.seconds,
    findBusy: () => undefined,
  }
  const own = rules.surveys[0]!
  const screened = screen(own, rules, begin, page, at.now)
  const here = { ...shopper, ...moment }
  const [first] = reasons(own, rules, begin, here, at.now, screened, audienceReasons)
  return first ?? 'ask'
}

test.each([
  ['at once', {}],
  ['second page', { audience: { ...AUDIENCE, minPages: 2 } }],
  ['second visit', { audience: { ...AUDIENCE, minVisits: 2 } }],
  ['who have come back', { audience: { ...AUDIENCE, visit: 'returning' } }],
  ['known for a month', { audience: { ...AUDIENCE, minDaysKnown: 30, minPages: 3 } }],
  ['not open yet', { opens: '2026-03-20T09:00:00.000Z' }],
  ['patient', { manners: { ...FREQUENCY_DEFAULTS, minSeconds: 45 } }],
] as const satisfies readonly (readonly [string, Partial<Survey>])[])(
  'the widget asks when it says, and not a step before: %s',
  (_, change) => {
    const survey = aSurvey(change)
    const { from, visit, page, seconds, never } = firstAsk(survey, aSite(), { now: NOW })
    expect(never).toBeUndefined()
    const at = { now: from.getTime(), visit, page: Math.max(page, visit), seconds }
    expect(decided(survey, at)).toBe('ask')
    if (page > 1) expect(decided(survey, { ...at, page: page - 1 })).not.toBe('ask')
    if (visit > 1) expect(decided(survey, { ...at, visit: visit - 1 })).not.toBe('ask')
    if (seconds > 0) expect(decided(survey, { ...at, seconds: seconds - 1 })).not.toBe('ask')
    if (from > NOW) expect(decided(survey, { ...at, now: at.now - 60_000 })).not.toBe('ask')
  },
)

test.each([
  ['paused', {}, { paused: true }],
  ['full', {}, { full: true }],
  ['over', { closes: '2026-03-11T11:00:00.000Z' }, {}],
  ['over', { closes: '2026-03-20T00:00:00.000Z', audience: { ...AUDIENCE, minDaysKnown: 30 } }, {}],
  ['nobody', { manners: { ...FREQUENCY_DEFAULTS, sample: 0 } }, {}],
  ['nobody', { audience: { ...AUDIENCE, visit: 'new', minVisits: 2 } }, {}],
  ['pages', { audience: { ...AUDIENCE, pages: [{ how: 'wildcard', value: 'cart' }] } }, {}],
] as const satisfies readonly (readonly [string, Partial<Survey>, object])[])(
  'it says that nobody is asked: %s',
  (never, change, state) => {
    const first = firstAsk(aSurvey(change), aSite(), { now: NOW, ...state })
    expect(first.never).toBe(never)
  },
)

test('a tab, a place in the page and a link wait for nobody', () => {
  const audience = { ...AUDIENCE, minDaysKnown: 30, minPages: 9 }
  for (const on of ['tab', 'inline', 'call'] as const) {
    const first = firstAsk(aSurvey({ trigger: { on }, audience }), aSite(), { now: NOW })
    expect(first).toMatchObject({ isOffer: true, page: 1, visit: 1, from: NOW })
  }
})

test('a trigger that waits longer than the least time is what is waited for', () => {
  const wait = (trigger: Survey['trigger']) =>
    firstAsk(aSurvey({ trigger }), aSite(), { now: NOW }).seconds
  expect(wait({ on: 'seconds', seconds: 60 })).toBe(60)
  expect(wait({ on: 'seconds', seconds: 1 })).toBe(FREQUENCY_DEFAULTS.minSeconds)
  expect(wait({ on: 'idle', minutes: 15 })).toBe(900)
})

test('a rule that can match none of a shop’s pages is told from one that can', () => {
  const pages = ['/', '/cart', '/cart/', '/cart?step=2', '/한글', '/a/b.html']
  const values = ['/cart', 'cart', '/*', '*', '*/cart', 'https://a.example/cart', 'https://*', '[']
  for (const how of ['equals', 'starts', 'contains', 'wildcard', 'regex'] as const) {
    for (const value of values) {
      const some = pages.some((page) => pageMatches(readableRule({ how, value }), page))
      if (some) expect([how, value, canMatch({ how, value })]).toEqual([how, value, true])
    }
  }
  expect(canMatch({ how: 'wildcard', value: 'checkout' })).toBe(false)
  // an address that was pasted whole is compared by its path
  expect(canMatch({ how: 'equals', value: 'https://shop.example/checkout' })).toBe(true)
  expect(canMatch({ how: 'regex', value: '[' })).toBe(false)
})
