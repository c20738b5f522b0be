import { describe, expect, test } from 'vitest'
import { FREQUENCY_DEFAULTS } from '#shared/asking.ts'
import { rulesForRequest } from '#shared/rules-for-request.ts'
import { audienceReasons } from '#shared/audience.ts'
import { codeOf, reasons, type Reason } from '#shared/eligibility.ts'
import type { Memory } from '#shared/memory.ts'
import { reasonText } from '#shared/phrases/why-not/reason-text.ts'
import type { RulesAudience, SurveyRules, TagRules } from '#shared/rules.ts'
import { screen } from '#shared/screen.ts'
import { en } from '#widget/panel/words/en.ts'
import { aMemory, aMoment, DAY, NOON, siteRules, someRules } from '../support/asking.ts'

interface Given {
  readonly survey?: Partial<SurveyRules>
  readonly audience?: Partial<RulesAudience>
  readonly manners?: Partial<SurveyRules['manners']>
  readonly site?: Partial<TagRules>
  readonly memory?: Partial<Memory>
  readonly moment?: Parameters<typeof aMoment>[0]
}

/** Every reason, as the widget takes them. */
function all(survey: SurveyRules, given: Given): Generator<Reason> {
  const [site, memory] = [siteRules(given.site), aMemory(given.memory)]
  const moment = aMoment(given.moment)
  const screened = screen(survey, site, memory, moment, NOON)
  return reasons(survey, site, memory, moment, NOON, screened, audienceReasons)
}

/** The verdict in words. */
function verdict(given: Given = {}): string {
  const survey = someRules({
    audience: { ...someRules().audience, ...given.audience },
    manners: { ...FREQUENCY_DEFAULTS, ...given.manners },
    ...given.survey,
  })
  const [found] = all(survey, given)
  return found === undefined
    ? 'ask'
    : reasonText(en, found, given.memory?.surveys?.['relation']?.end)
}

test('a shopper whom nothing speaks against is asked', () => {
  expect(verdict()).toBe('ask')
})

describe('a survey does not ask', () => {
  const cases: [string, Given, string][] = [
    ['when its quota is met', { survey: { full: true } }, 'its quota of answers is full'],
    ['before it opens', { survey: { opens: '2026-03-11T12:00:01Z' } }, 'it has not opened yet'],
    ['after it closes', { survey: { closes: '2026-03-11T11:59:59Z' } }, 'it has closed'],
    ['on a quiet path', { site: { quietPaths: ['/pots/*'] } }, 'nothing asks on this path'],
    [
      'on other pages than its own',
      { audience: { pages: [{ how: 'wildcard', value: '/cups*' }] } },
      'it does not ask on this page',
    ],
    [
      'on pages it leaves out',
      { audience: { notPages: [{ how: 'wildcard', value: '*moon*' }] } },
      'it leaves this page out',
    ],
    [
      'on any one of the pages it leaves out',
      { audience: { notPages: [page('/cups'), page('/pots')] } },
      'it leaves this page out',
    ],
    [
      'on other devices',
      { audience: { devices: ['phone'] } },
      'it does not ask on this kind of device',
    ],
    ['in other languages', { audience: { langs: ['ko'] } }, 'it does not ask in this language'],
    [
      'visitors of the other kind',
      { audience: { visit: 'new' } },
      'it asks new or returning visitors, and this is the other kind',
    ],
    [
      'new visitors when it wants returning ones',
      { audience: { visit: 'returning' }, memory: { visits: 1 } },
      'it asks new or returning visitors, and this is the other kind',
    ],
    [
      'who came a second time when it wants new ones',
      { audience: { visit: 'new' }, memory: { visits: 2 } },
      'it asks new or returning visitors, and this is the other kind',
    ],
    [
      'who came from elsewhere',
      { audience: { referrers: ['news.example'] }, memory: { from: 'https://a.example/' } },
      'this visit came from elsewhere',
    ],
    [
      'whose visit began with another campaign',
      { audience: { utm: { source: 'mail' } }, moment: { utm: () => 'ads' } },
      'this visit began with other utm parameters',
    ],
    [
      'whose traits differ',
      { audience: { traits: [{ name: 'plan', how: 'is', value: 'gold' }] } },
      'the traits of this shopper do not match',
    ],
    [
      'when one of two traits differs',
      { audience: { traits: [trait('plan'), trait('city')] }, moment: { traits: { plan: 'a' } } },
      'the traits of this shopper do not match',
    ],
    [
      'before both events have happened',
      { audience: { events: ['purchase', 'review'] }, memory: { events: { purchase: NOON } } },
      'an event that it waits for has not happened in this browser',
    ],
    [
      'before an event has happened',
      { audience: { events: ['purchase'] } },
      'an event that it waits for has not happened in this browser',
    ],
    [
      'when the event is not the one it means',
      {
        survey: {
          trigger: { on: 'event', name: 'buy', where: [{ name: 'n', how: 'above', value: 49 }] },
        },
        moment: { event: { n: 49 } },
      },
      'the properties of the event do not match',
    ],
    [
      'on the first page when it wants two',
      { audience: { minPages: 2 }, memory: { pages: 1 } },
      'this is page 1 of this browser, it asks from page 2 on',
    ],
    [
      'on the first visit when it wants two',
      { audience: { minVisits: 2 }, memory: { visits: 1 } },
      'this is visit 1 of this browser, it asks from visit 2 on',
    ],
    [
      'a browser known for 3 of 30 days',
      { audience: { minDaysKnown: 30 }, memory: { first: NOON - 3 * DAY } },
      'first seen 3 days ago, waits 27 more days',
    ],
    ['outside its sample', { manners: { sample: 0 } }, 'this browser is not in its sample'],
    [
      '89 days after an answer',
      { memory: ended('afterAnswerDays', 89) },
      'answered 89 days ago, waits 1 more day',
    ],
    [
      '29 days after it was closed',
      { memory: ended('afterDismissalDays', 29) },
      'closed 29 days ago, waits 1 more day',
    ],
    [
      '6 days after "later"',
      { memory: ended('laterDays', 6) },
      'put off 6 days ago, waits 1 more day',
    ],
    [
      'after two showings without an answer',
      { memory: { surveys: { relation: { showings: 2 } } } },
      'shown 2 times without an answer, which is the most',
    ],
    [
      '13 days after any survey asked',
      { memory: { asks: { a: NOON - 13 * DAY } } },
      'a survey asked 13 days ago, waits 1 more day',
    ],
    [
      'a fifth time in a quarter',
      {
        memory: {
          asks: { a: NOON - 90 * DAY, b: NOON - 70 * DAY, c: NOON - 50 * DAY, d: NOON - 20 * DAY },
        },
      },
      'asked 4 times in 91 days, 4 is the most',
    ],
    ['before 8 seconds', { moment: { seconds: 7.9 } }, '7 s on this page, it waits for 8 s'],
    [
      'while a payment field has the focus',
      { moment: { findBusy: () => 'payment' } },
      'a payment field has the focus',
    ],
  ]
  test.each(cases)('%s', (_, given, words) => {
    expect(verdict(given)).toBe(words)
  })
})

describe('a survey asks again', () => {
  const cases: [string, Given][] = [
    ['90 days after an answer', { memory: ended('afterAnswerDays', 90) }],
    ['30 days after it was closed', { memory: ended('afterDismissalDays', 30) }],
    ['7 days after "later"', { memory: ended('laterDays', 7) }],
    ['14 days after any survey asked', { memory: { asks: { a: NOON - 14 * DAY } } }],
    [
      'when the first of four asks is 91 days ago',
      {
        memory: {
          asks: { a: NOON - 91 * DAY, b: NOON - 70 * DAY, c: NOON - 50 * DAY, d: NOON - 20 * DAY },
        },
      },
    ],
    ['at the second it opens', { survey: { opens: '2026-03-11T12:00:00Z' } }],
  ]
  test.each(cases)('%s', (_, given) => {
    expect(verdict(given)).toBe('ask')
  })
})

describe('a survey asks', () => {
  const cases: [string, Given][] = [
    ['on any one of its pages', { audience: { pages: [page('/cups'), page('/pots')] } }],
    ['in any one of its languages', { audience: { langs: ['ko', 'en'] } }],
    [
      'who came from any one of its referrers',
      {
        audience: { referrers: ['news.example', 'a.example'] },
        memory: { from: 'https://a.example/' },
      },
    ],
    ['new visitors', { audience: { visit: 'new' }, memory: { visits: 1 } }],
    ['on the second page', { audience: { minPages: 2 }, memory: { pages: 2 } }],
    ['on the second visit', { audience: { minVisits: 2 }, memory: { visits: 2 } }],
    ['at 8 seconds', { moment: { seconds: 8 } }],
  ]
  test.each(cases)('%s', (_, given) => {
    expect(verdict(given)).toBe('ask')
  })
})

describe('what the shopper comes to interrupts nobody', () => {
  test.each(['tab', 'inline', 'call'] as const)('%s ignores the manners of asking', (on) => {
    const memory = { ...ended('afterDismissalDays', 1), pages: 1, asks: { a: NOON } }
    const audience = { ...someRules().audience, minPages: 2 }
    const survey = { trigger: { on }, audience }
    expect(verdict({ survey, memory, moment: { seconds: 0 } })).toBe('ask')
  })

  test('but stays on its pages', () => {
    const audience = { pages: [{ how: 'wildcard', value: '/cart' }] } as const
    const survey = {
      trigger: { on: 'tab' },
      audience: { ...someRules().audience, ...audience },
    } as const
    expect(verdict({ survey })).toBe('it does not ask on this page')
  })
})

test('layout is read only when nothing else speaks against', () => {
  let reads = 0
  const findBusy = () => {
    reads++
    return undefined
  }
  verdict({ manners: { sample: 0 }, moment: { findBusy } })
  expect(reads).toBe(0)
  verdict({ moment: { findBusy } })
  expect(reads).toBe(1)
})

function ended(end: 'afterAnswerDays' | 'afterDismissalDays' | 'laterDays', daysAgo: number) {
  const showings = end === 'afterAnswerDays' ? 0 : 1
  return { surveys: { relation: { showings, end, at: NOON - daysAgo * DAY } } }
}

test('every reason is told, the ones that cost most to find last', () => {
  const survey = someRules({
    full: true,
    audience: { minPages: 20, minVisits: 9, minDaysKnown: 0, langs: ['ko'] },
  })
  const moment = aMoment({ seconds: 1, findBusy: () => 'dialog' })
  const screened = screen(survey, siteRules(), aMemory(), moment, NOON)
  const found = [
    ...reasons(survey, siteRules(), aMemory(), moment, NOON, screened, audienceReasons),
  ]
  expect(found.map(codeOf)).toEqual(['full', 'pages', 'lang', 'visits', 'seconds', 'dialog'])
})

test('layout is not looked at once a cheaper reason is found', () => {
  const moment = aMoment({
    seconds: 1,
    findBusy: () => {
      throw new Error('looked')
    },
  })
  const [first] = reasons(someRules(), siteRules(), aMemory(), moment, NOON, [])
  expect(first).toEqual(['seconds', 1, 8])
})

describe('a customer whom the server wants asked', () => {
  const choosy = someRules({
    trigger: { on: 'call' },
    audience: {
      minPages: 99,
      minVisits: 99,
      minDaysKnown: 999,
      langs: ['ko'],
      visit: 'new',
      traits: [{ name: 'plan', how: 'is', value: 'gold' }],
      pages: [{ how: 'wildcard', value: '/pots*' }],
    },
    manners: { ...FREQUENCY_DEFAULTS, sample: 0 },
  })
  const asked = (memory: Partial<Memory> = {}, moment: Parameters<typeof aMoment>[0] = {}) =>
    [...all(rulesForRequest(choosy), { memory, moment })][0] ?? 'ask'

  test('waits for no trigger, page, visit, day, sample or trait', () => {
    expect(asked()).toBe('ask')
  })

  test('is asked on the pages of the survey alone, and never at once', () => {
    expect(asked({}, { address: '/cart' })).toEqual([4, 0, 1])
    expect(asked({}, { seconds: 7 })).toEqual(['seconds', 7, 8])
  })

  test('is not asked more often than politeness allows', () => {
    expect(asked({ asks: { a: NOON - DAY } })).toEqual([12, 1, 14])
    expect(asked(ended('afterAnswerDays', 89))).toEqual([10, 89, 90])
    expect(asked({ surveys: { relation: { showings: 2 } } })).toEqual([11, 2, 3])
  })
})

function page(value: string) {
  return { how: 'wildcard', value: `${value}*` } as const
}

function trait(name: string) {
  return { name, how: 'is', value: 'a' } as const
}
