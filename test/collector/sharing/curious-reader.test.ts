import { expect, test } from 'vitest'
import { addDays } from '#shared/day.ts'
import type { Results } from '#shared/results.ts'
import type { SharedView } from '#collector/sharing/shared-view.ts'
import type { SharedComment } from '#collector/sharing/shared-comments.ts'
import { windowOf } from '#collector/results/four-week-window.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'
import { idOf } from '../../support/shop.ts'
import { browser } from '../owners/room.ts'
import { aYear, FIRST_DAY, WEEKS, type Person } from './a-year.ts'
import { isolated, type Known } from './curious.ts'
import { cellsOf, peopleOf, type Cell } from './told-cells.ts'

const URL_OF = 'http://127.0.0.1:4300'
const SEEDS = [1, 2, 3]

/** A year of a survey: each Monday noon whatever arrived that week is there, and somebody looks. */
async function live(seed: number, anonymous: boolean, look: Look): Promise<Person[]> {
  const questions = [
    { id: 'score', kind: 'nps' },
    { id: 'why', kind: 'comment' },
  ] as const
  const collector = await openCollector({
    settings: { publicUrl: URL_OF },
    draft: { id: 'nps', anonymous, questions },
  })
  // an owner's own hand may tell owners; strangers must not learn by it
  const people = aYear(seed)
    .filter(({ arrivesAt }) => arrivesAt < WEEKS)
    .map((one) => ({ ...one, leftOutAt: anonymous ? Infinity : (one.leftOutAt ?? Infinity) }))
  for (let at = 0; at < WEEKS; at += 1) {
    collector.clock.now = new Date(`${addDays(FIRST_DAY, 7 * at + 7)}T12:00:00Z`)
    const responses = people.filter(({ arrivesAt }) => arrivesAt === at).map(snapshotOf)
    const sent = await collector.post('/api/sites/acme/responses', { v: 1, responses })
    expect([200, 400]).toContain(responses.length > 0 ? sent.status : 400)
    for (const { no, leftOutAt } of people) {
      if (leftOutAt !== at) continue
      const path = `/api/surveys/nps/responses/${idOf(secretOf(no))}/marks`
      expect((await collector.post(path, { counts: false })).status).toBe(200)
    }
    await look(collector, at)
  }
  return people
}

type Collector = Awaited<ReturnType<typeof openCollector>>
type Look = (collector: Collector, at: number) => Promise<void>

const secretOf = (no: number) => `secret-of-person-${no}`.padEnd(24, '-')

function snapshotOf({ no, day, rating, device, visit, lang, hasWords }: Person) {
  const first = `${day}T09:00:00Z`
  const words = hasWords ? { why: { r: 2, a: `words of ${no}` } } : {}
  return snapshot({
    k: secretOf(no),
    rev: 2,
    t: { first, now: first },
    answers: { score: { r: 1, a: rating }, ...words },
    ctx: { device: device as 'phone', visit: visit as 'new', lang, channel: 'tag' },
  })
}

/** Who stands behind what was read; all of it must be known, or the test looks at something else. */
function knownOf(cells: readonly Cell[], people: readonly Person[]): Known[] {
  // a label that only one answer has named so far counts as "other", and by name later on
  const named = cells.filter(({ value }) => value !== 'other')
  return named.map((cell) => {
    const behind = peopleOf(cell, people)
    if (!behind) throw new Error(`nobody stands behind ${JSON.stringify(cell)}`)
    return { ...cell, people: behind }
  })
}

interface Listed {
  readonly cells: readonly Cell[]
  readonly comments: readonly SharedComment[]
  readonly days: { readonly from: string; readonly to: string }
}

test.each(SEEDS)(
  'who looks at a share link each week learns of no 1 to 4 people (year %i)',
  async (seed) => {
    const looks: Listed[] = []
    let visitor: ReturnType<typeof browser> | undefined
    const people = await live(seed, false, async (collector, at) => {
      visitor ??= await opened(collector)
      const reply = await visitor.get('/shared/read/results')
      expect(reply.status).toBe(200)
      const view: Pick<SharedView, 'results' | 'trend'> = await reply.json()
      const place = { look: at, facet: '', value: '' }
      const trend = { ...view.trend, from: view.results.from }
      const { comments } = await (await visitor.get('/shared/read/comments')).json()
      const cells = [...cellsOf(view.results, place), ...cellsOf(trend, place)]
      looks.push({ cells, comments, days: view.results })
    })
    const known = knownOf(
      looks.flatMap(({ cells }) => cells),
      people,
    )
    expect(known.filter(({ facet }) => facet !== '').length).toBeGreaterThan(5)
    expect(isolated(known)).toEqual([])
    expect(looks.flatMap((one) => silentFew(one, people))).toEqual([])
  },
)

async function opened(collector: Collector) {
  const made = await collector.post('/api/surveys/nps/shares', { comments: true, days: 366 })
  const visitor = browser(collector.app, URL_OF)
  const [, secret] = (await made.json()).link.split('#')
  await visitor.send('POST', '/shared/read/open', { secret })
  return visitor
}

/** Cells of which all but 1 to 4 are listed with their ratings: what those gave is what is left. */
function silentFew({ cells, comments, days }: Listed, people: readonly Person[]): string[] {
  const listed = comments.filter(({ answers }) => answers['score'] !== undefined)
  const isDated = listed.some(({ day }) => day !== undefined)
  const isSpoken = listed.some(({ lang }) => lang !== undefined)
  // where comments do not name their week or language, no week's or language's can be taken from it
  const named = cells.filter(({ from, to, facet }) => {
    const isWindow = from === days.from && to === days.to
    const isInside = from >= days.from && to <= days.to
    const isWhole = facet === '' || (facet === 'lang' && isSpoken)
    return listed.length > 0 && isWhole && (isWindow || (isDated && isInside))
  })
  const numbers = new Set(listed.map(({ answers }) => Number(`${answers['why']}`.slice(9))))
  return knownOf(named, people).flatMap((cell) => {
    const rest = [...cell.people].filter((no) => !numbers.has(no)).length
    return rest > 0 && rest < 5 ? [`${cell.from}..${cell.to} ${cell.value} less comments`] : []
  })
}

/** Days that somebody may ask for at a look: the default, named ones, whole windows, and any. */
function periodsAt(today: string): string[] {
  const window = windowOf(addDays(today, -37))
  const earlier = windowOf(addDays(window.from, -1))
  return [
    '',
    'period=last-4-weeks',
    'period=last-month',
    `from=${window.from}&to=${window.to}`,
    `from=${earlier.from}&to=${window.to}`,
    `from=${window.from}&to=${today}`,
    `from=${addDays(window.from, 7)}&to=${window.to}`,
    `from=${FIRST_DAY}&to=${window.to}`,
  ]
}

const COMPARED = ['', '&compare=previous', '&compare=year', '&compare=2026-03-09..2026-04-05']

test.each(SEEDS)(
  'an owner who asks an anonymous survey for any days learns of no 1 to 4 people of a group (year %i)',
  async (seed) => {
    const cells: Cell[] = []
    const people = await live(seed, true, async (collector, at) => {
      const today = addDays(FIRST_DAY, 7 * at + 7)
      const get = async (query: string): Promise<Results | undefined> => {
        const reply = await collector.ask(`/api/surveys/nps/results?${query}`)
        expect([200, 400]).toContain(reply.status)
        return reply.status === 200 ? reply.json() : undefined
      }
      const period = periodsAt(today)[at % periodsAt(today).length]!
      for (const days of [period, periodsAt(today)[3]!]) {
        const results = await get(`${days}${COMPARED[at % COMPARED.length]!}`)
        if (results) cells.push(...cellsOf(daysUntold(results), { look: at, facet: '', value: '' }))
        for (const [facet, value] of [
          ['device', 'phone'],
          ['device', 'tablet'],
          ['visit', 'new'],
          ['lang', 'ko'],
        ] as const) {
          const narrowed = await get(`${days}&segment=${facet}:${value}`)
          if (narrowed) cells.push(...cellsOf(narrowed, { look: at, facet, value }))
        }
      }
    })
    const known = knownOf(cells, people)
    const groups = known.filter(({ facet }) => facet !== '')
    expect(groups.length).toBeGreaterThan(5)
    // who answered on which day the list tells anyway, each by itself and without a group
    const whole = known.filter((one) => one.facet === '' && groups.some((two) => isOf(one, two)))
    expect(isolated([...groups, ...whole])).toEqual([])
  },
)

/** the whole of a day is the list of that day */
function daysUntold(results: Results): Results {
  return { ...results, questions: results.questions.map((one) => ({ ...one, days: [] })) }
}

function isOf(whole: Cell, group: Cell): boolean {
  return whole.look === group.look && whole.from === group.from && whole.to === group.to
}
