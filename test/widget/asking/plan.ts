import fc from 'fast-check'
import type { Audience, Device, Frequency, Trigger } from '#shared/asking.ts'
import type { Ending } from '#shared/memory.ts'
import type { Busy } from '#shared/moment.ts'
import type { Site } from '#shared/site.ts'
import type { Survey } from '#shared/survey.ts'
import { aSite, aSurvey } from '../../support/a-survey.ts'
import { NOON } from '../../support/asking.ts'

/** A shop with surveys of random rules, and what one browser, its clock and other shoppers then do. */
export interface Plan {
  readonly site: Site
  readonly surveys: readonly Survey[]
  /** `blocked`: the browser throws at every use; `full`: at every write; `required`: not without consent */
  readonly storage: 'free' | 'blocked' | 'full' | 'required'
  /** where the browser's lots begin, 0 to 1 */
  readonly chance: number
  readonly steps: readonly Step[]
}

/** One thing that happens. Tabs and surveys are named by their places. */
export type Step =
  | { readonly do: 'wait'; readonly ms: number }
  /** somebody sets the clock */
  | { readonly do: 'jump'; readonly ms: number }
  | ({ readonly do: 'view'; readonly tab: number; readonly loads: boolean } & ViewOf)
  /** the triggers of some surveys fire at once: the first that may asks, once its words are there */
  | {
      readonly do: 'fire'
      readonly tab: number
      readonly only: number | undefined
      readonly price: number
      readonly isSlow: boolean
    }
  /** the shop's server wants this customer asked */
  | {
      readonly do: 'server'
      readonly tab: number
      readonly survey: number
      readonly isSlow: boolean
    }
  /** `earshot('show', survey)`, or the page's own button */
  | { readonly do: 'call'; readonly survey: number; readonly tab: number }
  /** the words of what was slow have arrived */
  | { readonly do: 'settle'; readonly tab: number }
  /** what became of the card that a tab opened last, however long ago */
  | { readonly do: 'end'; readonly tab: number; readonly how: Ending }
  | { readonly do: 'busy'; readonly tab: number; readonly what: Busy | undefined }
  | { readonly do: 'track'; readonly tab: number; readonly event: string }
  /** others answer */
  | { readonly do: 'crowd'; readonly survey: number; readonly answers: number }
  | { readonly do: 'consent'; readonly granted: boolean }
  | { readonly do: 'reset'; readonly tab: number }

/** What a page view is like. */
export interface ViewOf {
  readonly path: string
  readonly lang: string
  readonly device: Device
  readonly plan: string
}

const SECOND = 1000
const HOUR = 3600 * SECOND
const DAY = 24 * HOUR
const TABS = 2

const days = (max: number) => fc.integer({ min: 0, max })
const tab = fc.nat({ max: TABS - 1 })
const nth = fc.nat({ max: 3 })
const path = fc.constantFrom('/', '/pots', '/pots/moon', '/cart', '/checkout/pay')
const prefix = fc.constantFrom('/pots', '/cart', '/checkout')
const endings = fc.constantFrom<Ending>('afterAnswerDays', 'afterDismissalDays', 'laterDays')

/** One in eight: a survey that is choosy about everything asks nobody, and tries no rule. */
function seldom<T>(arbitrary: fc.Arbitrary<T>) {
  return fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })
}

/** Mostly the first. */
function mostly<T>(first: T, ...others: T[]): fc.Arbitrary<T> {
  return seldom(fc.constantFrom(...others)).map((other) => other ?? first)
}

/** Leaves out what is undefined, as an owner's survey does. */
function given<T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return fc.record<T>(fields).map((made) => {
    const told = Object.entries(made).filter(([, one]) => one !== undefined)
    return Object.fromEntries(told) as T
  })
}

const startsWith = prefix.map((value) => [{ how: 'starts', value }] as const)

const audience = given<Audience>({
  pages: seldom(startsWith),
  notPages: seldom(startsWith),
  devices: seldom(fc.constantFrom<readonly Device[]>(['phone'], ['desktop', 'tablet'])),
  langs: seldom(fc.constantFrom(['ko'], ['en', 'de'])),
  visit: seldom(fc.constantFrom('new', 'returning')),
  traits: seldom(fc.constant([{ name: 'plan', how: 'is', value: 'gold' }])),
  events: seldom(fc.constant(['purchase'])),
  minPages: mostly(1, 2, 5),
  minVisits: mostly(1, 2, 3),
  minDaysKnown: mostly(0, 30),
})

const manners = given<Frequency>({
  afterAnswerDays: fc.constantFrom(0, 1, 90),
  afterDismissalDays: fc.constantFrom(0, 30, 100),
  laterDays: fc.constantFrom(0, 7, 60),
  maxShowings: fc.constantFrom(1, 2, 3, 20, 20),
  sample: mostly(1, 0.5, 0),
  minSeconds: mostly(0, 8),
  quotaPerDay: seldom(fc.constantFrom(1, 3)),
  quotaTotal: seldom(fc.constantFrom(1, 5)),
})

const trigger: fc.Arbitrary<Trigger> = fc.constantFrom<Trigger>(
  { on: 'load' },
  { on: 'seconds', seconds: 8 },
  { on: 'exit' },
  { on: 'event', name: 'buy', where: [{ name: 'price', how: 'above', value: 49 }] },
  { on: 'tab' },
  { on: 'inline' },
)

const survey = given<Partial<Survey>>({
  trigger,
  audience,
  manners,
  priority: fc.nat({ max: 2 }),
  opens: seldom(days(60).map((day) => new Date(NOON + day * DAY).toISOString())),
  closes: seldom(days(300).map((day) => new Date(NOON + day * DAY).toISOString())),
})

const passing = fc.record({
  do: fc.constant('wait' as const),
  ms: fc.oneof(
    days(30).map((n) => n * SECOND),
    days(6).map((n) => n * 10 * 60 * SECOND),
    days(20).map((n) => n * DAY),
  ),
})
const jumping = fc.record({
  do: fc.constant('jump' as const),
  ms: fc.integer({ min: -200, max: 200 }).map((n) => n * DAY),
})
const viewing = fc.record({
  do: fc.constant('view' as const),
  tab,
  loads: fc.boolean(),
  path,
  lang: fc.constantFrom('en-GB', 'en', 'de', 'ko'),
  device: fc.constantFrom<Device>('desktop', 'desktop', 'phone'),
  plan: fc.constantFrom('gold', 'gold', 'none'),
})
const firing = fc.record({
  do: fc.constant('fire' as const),
  tab,
  only: fc.option(nth, { nil: undefined }),
  price: fc.constantFrom(10, 50, 50),
  isSlow: mostly(false, true),
})
const settling = fc.record({ do: fc.constant('settle' as const), tab })
const ending = fc.record({ do: fc.constant('end' as const), tab, how: endings })
const calling = fc.record({ do: fc.constant('call' as const), tab, survey: nth })
const others = fc.oneof(
  fc.record({ do: fc.constant('server' as const), tab, survey: nth, isSlow: mostly(false, true) }),
  fc.record({ do: fc.constant('track' as const), tab, event: fc.constantFrom('purchase', 'view') }),
  fc.record({
    do: fc.constant('crowd' as const),
    survey: nth,
    answers: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    do: fc.constant('busy' as const),
    tab,
    what: fc.constantFrom<(Busy | undefined)[]>(
      undefined,
      undefined,
      undefined,
      undefined,
      'payment',
      'dialog',
      'banner',
      'card',
    ),
  }),
)
const forgetting = fc.oneof(
  fc.record({ do: fc.constant('consent' as const), granted: fc.boolean() }),
  fc.record({ do: fc.constant('reset' as const), tab }),
)

/**
 * Random plans.
 *
 * @param isCalm the clock only goes on and nothing is forgotten or refused, so that what a browser
 *   remembers is all that has happened
 */
export function plans(isCalm: boolean): fc.Arbitrary<Plan> {
  const often = [passing, viewing, firing].map((arbitrary) => ({ weight: 8, arbitrary }))
  const sometimes = [ending, settling, calling, others].map((arbitrary) => ({
    weight: 4,
    arbitrary,
  }))
  const wild = [jumping, forgetting].map((arbitrary) => ({ weight: isCalm ? 0 : 1, arbitrary }))
  const steps = fc.oneof(...often, ...sometimes, ...wild)
  const free = fc.constant('free' as const)
  return fc.record({
    site: fc
      .record({
        quietPaths: mostly<string[]>([], ['/checkout/*']),
        asksPerQuarter: fc.constantFrom(1, 2, 4, 50),
        gapDays: fc.constantFrom(0, 0, 0, 1, 14),
      })
      .map(aSite),
    surveys: fc
      .array(survey, { minLength: 1, maxLength: 4 })
      .map((made) => made.map((one, i) => aSurvey({ ...one, id: 'abcd'.charAt(i) }))),
    storage: isCalm ? free : fc.oneof(free, free, fc.constantFrom('blocked', 'full', 'required')),
    chance: fc.double({ min: 0, max: 1, noNaN: true }),
    steps: fc.array(steps, { minLength: 1, maxLength: 90, size: 'max' }),
  })
}
