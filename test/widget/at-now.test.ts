import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { audienceReasons } from '#shared/audience.ts'
import { codeOf, type Reason } from '#shared/eligibility.ts'
import type { Memory } from '#shared/memory.ts'
import type { Properties } from '#shared/property-match.ts'
import type { SurveyRules } from '#shared/rules.ts'
import { reasonsNow } from '#widget/engine/decide.ts'
import type { Call, TagContext } from '#widget/tag-context.ts'
import { knownSince } from '#widget/extras/known-since.ts'
import { openMemory } from '#widget/memory.ts'
import { aMemory, siteRules, someRules } from '../support/asking.ts'

/** What the widget's own decision reads off a page: the document, the calls, the memory. */
beforeEach(() => {
  document.documentElement.lang = 'en'
  document.elementFromPoint = () => null
})
afterEach(() => {
  localStorage.clear()
  document.body.replaceChildren()
})

interface Given {
  readonly survey?: Partial<SurveyRules>
  readonly calls?: readonly Call[]
  readonly seconds?: number
  readonly utm?: string
  readonly visits?: number
  readonly event?: Properties
  readonly asked?: Memory['asked']
  /** what the tag tells by itself */
  readonly screened?: readonly Reason[]
}

function codes({ survey, calls = [], seconds = 60, utm = '', visits = 3, ...given }: Given = {}) {
  const { event, asked, screened = [] } = given
  const memory = openMemory('acme', () => true)
  memory.change(() => aMemory({ utm, visits, asked, first: Date.now(), last: Date.now() }))
  const rules = someRules(survey)
  const guest: TagContext = {
    rules: siteRules({ surveys: [rules] }),
    base: '/w/',
    memory,
    settings: {},
    screen: () => screened,
    visibleMs: () => seconds * 1000,
    calls: [...calls],
  }
  return [...reasonsNow(guest, rules, event, { audienceReasons, knownSince })].map(codeOf)
}

const restOf = (survey: string) => ({
  of: 1,
  surveys: {},
  until: { [survey]: Date.now() + 60_000 },
})

const audience = (more: Partial<SurveyRules['audience']>) => ({
  survey: { audience: { minPages: 1, minVisits: 1, minDaysKnown: 0, ...more } },
})

test('nothing speaks against a calm page', () => expect(codes()).toEqual([]))

describe('the decision of the widget knows', () => {
  const vip = [{ name: 'plan', how: 'is', value: 'vip' }] as const
  const since = (date: string): Call => ['identify', 'c-7', { since: date }]
  const cases: [string, Given, string[]][] = [
    ['the language of the page', audience({ langs: ['ko'] }), ['lang']],
    ['that the language fits', audience({ langs: ['en'] }), []],
    ['traits', audience({ traits: vip }), ['traits']],
    [
      'that traits fit',
      { ...audience({ traits: vip }), calls: [['identify', 'c', { plan: 'vip' }]] },
      [],
    ],
    [
      'that a reset takes traits away',
      { ...audience({ traits: vip }), calls: [['identify', 'c', { plan: 'vip' }], ['reset']] },
      ['traits'],
    ],
    ['the campaign', audience({ utm: { source: 'mail' } }), ['utm']],
    [
      'that the campaign fits',
      { ...audience({ utm: { source: 'mail' } }), utm: 'utm_source=mail' },
      [],
    ],
    ['what the tag tells by itself', { screened: [['page']] }, ['page']],
    ['the seconds', { seconds: 7 }, ['seconds']],
    ['that the customer was asked elsewhere', { asked: restOf('relation') }, ['customer']],
    ['that another survey leaves the customer alone', { asked: restOf('other') }, []],
    ['the visits', { ...audience({ minVisits: 2 }), visits: 1 }, ['visits']],
    ['the days', audience({ minDaysKnown: 30 }), ['known']],
    [
      'since when the shop knows the customer',
      { ...audience({ minDaysKnown: 30, minVisits: 2 }), visits: 1, calls: [since('2021-01-01')] },
      [],
    ],
    [
      'that a customer of yesterday is not known for long',
      {
        ...audience({ minDaysKnown: 30 }),
        calls: [since(new Date(Date.now() - 86_400_000).toISOString())],
      },
      ['known'],
    ],
    [
      'that a time of nonsense is none',
      { ...audience({ minDaysKnown: 30 }), calls: [since('some day')] },
      ['known'],
    ],
  ]
  test.each(cases)('%s', (_, given, expected) => expect(codes(given)).toEqual(expected))

  test('the filters of an event', () => {
    const trigger = {
      on: 'event',
      name: 'buy',
      where: [{ name: 'n', how: 'above', value: 49 }],
    } as const
    expect(codes({ survey: { trigger }, event: { n: 49 } })).toEqual(['filter'])
    expect(codes({ survey: { trigger }, event: { n: 50 } })).toEqual([])
  })

  test('a payment field, and any field in which somebody types', () => {
    const field = document.body.appendChild(document.createElement('input'))
    field.focus()
    expect(codes()).toEqual(['typing'])
    field.autocomplete = 'cc-number'
    expect(codes()).toEqual(['payment'])
    field.blur()
    expect(codes()).toEqual([])
  })
})
