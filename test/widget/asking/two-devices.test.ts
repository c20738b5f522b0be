import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  DAY_MS,
  QUARTER_DAYS,
  withEnding,
  withImpression,
  withPageView,
  withShown,
} from '#shared/memory.ts'
import type { TagRules } from '#shared/rules.ts'
import { screen } from '#shared/screen.ts'
import { reasonsNow } from '#widget/engine/decide.ts'
import { whoIs } from '#widget/engine/identity.ts'
import { audienceReasons } from '#shared/audience.ts'
import { findAsked } from '#widget/extras/find-asked.ts'
import { knownSince } from '#widget/extras/known-since.ts'
import { openMemory } from '#widget/memory.ts'
import type { Call, TagContext } from '#widget/tag-context.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

type Room = Awaited<ReturnType<typeof openCollector>>

/** Safari deletes what scripts stored after so many days without a visit. */
const FORGETS_AFTER_DAYS = 7
const PAGES_A_VISIT = 3

interface Asked {
  readonly survey: string
  readonly day: number
}

beforeEach(() => {
  document.documentElement.lang = 'en'
  document.elementFromPoint = () => null
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  localStorage.clear()
})

/** A shop that asks two surveys as it comes, and its collector, which the tag reaches by `fetch`. */
async function openShop(): Promise<Room> {
  const room = await openCollector()
  const csat = { id: 'csat', questions: [{ id: 'score', kind: 'csat' }] }
  await room.post('/api/sites/acme/surveys', csat)
  vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
    room.app.request(new URL(url).pathname, init),
  )
  return room
}

/**
 * A year of one customer who answers whatever comes up: which survey asked on which day.
 *
 * @param visits day → the device that the customer takes
 */
async function year(
  room: Room,
  calls: readonly Call[],
  visits: (day: number) => string | undefined,
) {
  const rules: TagRules = await (await room.app.request('/w/acme/rules.json')).json()
  const start = room.clock.now.getTime()
  const devices: Record<string, { day: number; kept: string | null }> = {}
  const asked: Asked[] = []
  vi.useFakeTimers({ toFake: ['Date'] })
  for (let day = 0; day < 365; day++) {
    const device = visits(day)
    if (device === undefined) continue
    const before = devices[device]
    const isForgotten = !before || day - before.day >= FORGETS_AFTER_DAYS
    localStorage.clear()
    if (!isForgotten && before.kept !== null) localStorage.setItem('earshot:acme', before.kept)
    for (let page = 0; page < PAGES_A_VISIT; page++) {
      const now = start + day * DAY_MS + page * 60_000
      vi.setSystemTime(now)
      room.clock.now = new Date(now)
      const survey = await viewPage(room, rules, calls)
      if (survey !== undefined) asked.push({ survey, day })
    }
    devices[device] = { day, kept: localStorage.getItem('earshot:acme') }
  }
  return asked
}

/** One page view: the first survey that nothing speaks against is shown and answered. */
async function viewPage(room: Room, rules: TagRules, calls: readonly Call[]) {
  const memory = openMemory('acme', () => true)
  const page = { address: '/pots', device: 'desktop' } as const
  const tag: TagContext = {
    rules,
    base: 'https://answers.example/w/',
    memory,
    settings: {},
    screen: (survey) => screen(survey, rules, memory.read(), page, Date.now()),
    visibleMs: () => 60_000,
    calls: [...calls],
  }
  memory.change((m, now) => withPageView(m, { from: '', utm: '' }, now))
  const who = whoIs(tag)
  if (who.customerProof) await findAsked(tag, who)
  const survey = rules.surveys.find(
    (one) => reasonsNow(tag, one, {}, { audienceReasons, knownSince }).next().done,
  )
  if (!survey) return undefined
  memory.change((m, now) => withShown(m, survey.id, now))
  memory.change((m, now) => withImpression(m, survey.id, true, now))
  memory.change((m, now) => withEnding(m, survey.id, 'afterAnswerDays', now, survey.manners))
  const t = { first: Date.now(), now: Date.now() }
  const answers = { score: { r: 1, a: 5 } }
  const { traits: _, ...ctx } = who
  const flags = 1 | 4 | 16
  await room.send([
    snapshot({ survey: survey.id, flags, t, answers, ctx: { ...ctx, channel: 'tag' } }),
  ])
  return survey.id
}

/** The least days between two asks of which `fits` holds. */
function leastGap(asked: readonly Asked[], fits = (_: Asked, __: Asked) => true): number {
  const gaps = asked.flatMap((one, i) =>
    asked
      .slice(0, i)
      .filter((other) => fits(one, other))
      .map((other) => one.day - other.day),
  )
  return Math.min(...gaps)
}

const isSame = (one: Asked, other: Asked) => one.survey === other.survey

function mostInAQuarter(asked: readonly Asked[]): number {
  const within = ({ day }: Asked) =>
    asked.filter((one) => one.day >= day && one.day < day + QUARTER_DAYS).length
  return Math.max(...asked.map(within))
}

describe('a year of a customer with a laptop and a phone, both of which forget after 7 days', () => {
  /** every fourth day, on one device and the other in turn: each is back after 8 days, and has forgotten */
  const inTurn = (day: number) => (day % 4 ? undefined : day % 8 ? 'phone' : 'laptop')

  test('signed by the shop: 90 days, 14 days and four a quarter hold on both together', async () => {
    const room = await openShop()
    const { secret } = await (await room.ask('/api/sites/acme/identity')).json()
    const proof = createHmac('sha256', secret).update('c-7').digest('hex')
    const since = { since: '2021-01-01' }
    const asked = await year(room, [['identify', 'c-7', since, proof]], inTurn)

    expect(leastGap(asked, isSame)).toBeGreaterThanOrEqual(90)
    expect(leastGap(asked)).toBeGreaterThanOrEqual(14)
    expect(mostInAQuarter(asked)).toBeLessThanOrEqual(4)
    // a visit every 4 days: 92 days apart on days 0, 92, 184 and 276, and the other 16 days after each
    const days = (survey: string) =>
      asked.filter((one) => one.survey === survey).map(({ day }) => day)
    expect([days('nps'), days('csat')].toSorted(([a = 0], [b = 0]) => a - b)).toEqual([
      [0, 92, 184, 276],
      [16, 108, 200, 292],
    ])
  })

  test('whom nobody vouches for: each device knows itself alone, and forgets', async () => {
    const asked = await year(
      await openShop(),
      [['identify', 'c-7', { since: '2021-01-01' }]],
      inTurn,
    )
    expect(leastGap(asked)).toBeLessThan(14)
    expect(asked.length).toBeGreaterThan(20)
  })
})
