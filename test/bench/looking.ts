import { addDays } from '#shared/analysis/days.ts'
import { seeded } from '../support/seeded.ts'
import { drawShop, type Shop } from './support/looking/draw-shop.ts'
import { SURFACES, type Surface } from './support/looking/surfaces.ts'

/** What owners who look every day for a year are told. */
export interface LookingRow {
  readonly view: string
  readonly answersPerDay: number
  /** nothing changes: how often a run of days begins on which a change is told, a year */
  readonly falseEpisodesPerYear: number
  /** nothing changes: share of owners, 0 to 1, who are told of a change at all in a year */
  readonly ownersWithAny: number
  /** days from a fall of 20 points until half of the owners are told; `null`: never so many */
  readonly medianDays20: number | null
  /** share of owners, 0 to 1, who are told within 60 days of it */
  readonly told60d20: number
}

/**
 * How often owners who look every day are told of a change that is none, and how soon of one that is:
 * an NPS of 30 on which nothing changes for a year, and one that falls by 20 points.
 *
 * `npm run bench -- looking [shops] [--json]`
 */
export async function run(args: string[]): Promise<void> {
  const isJson = args.includes('--json')
  const shops = Number(args.find((one) => /^\d+$/.test(one)) ?? 200)
  if (!isJson) console.log(HEAD)
  for (const row of rowsOf(shops)) console.log(isJson ? JSON.stringify(row) : lineOf(row))
}

/** The rows, one a view and number of answers, as soon as each is drawn. */
export function* rowsOf(shops: number, surfaces = SURFACES, rates = RATES): Generator<LookingRow> {
  for (const surface of surfaces) {
    for (const perDay of rates) yield rowOf(surface, perDay, shops)
  }
  const [first] = surfaces
  if (!first) return
  // four questions on one page: whoever looks reads all of them
  for (const perDay of rates) yield rowOf(first, perDay, shops, 4)
}

const RATES = [2, 5, 10, 30, 100]
/** A Tuesday; whole weeks of history lie before it, and a year of looks after. */
const START = '2025-01-07'
const HISTORY_DAYS = 420
const YEAR_DAYS = 365
const AFTER_DAYS = 180

function rowOf(
  { name, tell, part = 1 }: Surface,
  perDay: number,
  all: number,
  questions = 1,
): LookingRow {
  const shops = Math.max(10, Math.round(all * part))
  const random = seeded(20_261_130 + perDay)
  const years = Array.from({ length: shops }, () =>
    sum(Array.from({ length: questions }, () => episodes(calmShop(perDay, random), tell))),
  )
  const waits = Array.from({ length: shops }, (_, i) => daysUntilTold(perDay, random, tell, i % 7))
  const sorted = waits.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(shops / 2)] ?? Infinity
  return {
    view: questions === 1 ? name : `${name}, ${questions} questions`,
    answersPerDay: perDay,
    falseEpisodesPerYear: rounded(sum(years) / shops),
    ownersWithAny: rounded(years.filter((count) => count > 0).length / shops),
    medianDays20: Number.isFinite(median) ? median : null,
    told60d20: rounded(waits.filter((days) => days <= 60).length / shops),
  }
}

function calmShop(perDay: number, random: () => number): Shop {
  const from = addDays(START, -HISTORY_DAYS)
  return drawShop({ from, to: addDays(START, YEAR_DAYS) }, perDay, random)
}

/** runs of days on which the same is told, in a year of looks */
function episodes(shop: Shop, tell: Surface['tell']): number {
  let count = 0
  let last: ReturnType<Surface['tell']>
  for (let i = 0; i < YEAR_DAYS; i++) {
    const told = tell(shop, addDays(START, i))
    if (told && told !== last) count++
    last = told
  }
  return count
}

/** days from a fall until it is told; `Infinity`: not within half a year */
function daysUntilTold(
  perDay: number,
  random: () => number,
  tell: Surface['tell'],
  weekday: number,
): number {
  const fallsOn = addDays(START, weekday)
  const days = { from: addDays(START, -HISTORY_DAYS), to: addDays(fallsOn, AFTER_DAYS) }
  const shop = drawShop(days, perDay, random, fallsOn)
  for (let i = 0; i <= AFTER_DAYS; i++) {
    if (tell(shop, addDays(fallsOn, i)) === 'down') return i
  }
  return Infinity
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
const rounded = (value: number) => Math.round(1000 * value) / 1000
const percent = (share: number) => `${Math.round(100 * share)} %`

const HEAD = `| view | answers a day | false episodes a year | owners with any | −20 points: median days | told within 60 days |
| --- | --- | --- | --- | --- | --- |`

function lineOf(row: LookingRow): string {
  const { view, answersPerDay, falseEpisodesPerYear, ownersWithAny, medianDays20, told60d20 } = row
  return `| ${[
    view,
    answersPerDay,
    falseEpisodesPerYear.toFixed(1),
    percent(ownersWithAny),
    medianDays20 ?? 'never',
    percent(told60d20),
  ].join(' | ')} |`
}
