import type { SurveyRules, TagRules } from '#shared/rules.ts'
import { FREQUENCY_DEFAULTS } from '#shared/asking.ts'
import { newcomer, type Memory } from '#shared/memory.ts'
import type { At } from '#shared/eligibility.ts'

/** A Wednesday noon, UTC. */
export const NOON = Date.UTC(2026, 2, 11, 12)
export const DAY = 86_400_000

/** Rules of one survey that asks everyone; say only what matters. */
export function someRules(overrides: Partial<SurveyRules> = {}): SurveyRules {
  return {
    id: 'relation',
    ver: 1,
    langs: ['en'],
    trigger: { on: 'load' },
    audience: { minPages: 1, minVisits: 1, minDaysKnown: 0 },
    manners: FREQUENCY_DEFAULTS,
    place: 'corner',
    ...overrides,
  }
}

export function siteRules(overrides: Partial<TagRules> = {}): TagRules {
  return {
    v: 1,
    site: 'acme',
    desk: 'desk.test.js',
    quietPaths: [],
    asksPerQuarter: 4,
    gapDays: 14,
    surveys: [],
    ...overrides,
  }
}

/** A browser first seen a year ago, on its tenth page. */
export function aMemory(overrides: Partial<Memory> = {}): Memory {
  const known = { first: NOON - 365 * DAY, last: NOON, pages: 10, visits: 3 }
  return { ...newcomer(0.5, NOON), ...known, ...overrides }
}

/** A calm minute on a product page at a desk. */
export function aMoment(overrides: Partial<At> = {}): At {
  return {
    address: '/pots/moon-jar?color=white',
    device: 'desktop',
    lang: 'en-GB',
    traits: {},
    event: {},
    utm: () => null,
    isFrame: false,
    since: undefined,
    seconds: 60,
    findBusy: () => undefined,
    ...overrides,
  }
}
