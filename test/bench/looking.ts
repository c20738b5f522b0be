import { addDays } from '#shared/day.ts'
import { seeded } from '../support/seeded.ts'
import { SURFACES } from './support/looking/surfaces.ts'
import type { Surface, Told } from './support/looking/surface.ts'

/** What owners who look every day for a year are told. */
export interface LookingRow {
  readonly view: string
  readonly answersPerDay: number
  /** nothing changes: how often a run of days begins on which a change is told, a year */
  readonly falseEpisodesPerYear: number
  /** nothing changes: share of owners, 0 to 1, who are told of a change at all in a year */
  readonly ownersWithAny: number
  /** nothing changes: share of owners, 0 to 1, who are told "clearly", or "we are sure", in a year */
  readonly ownersWithClear: number
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
}

const RATES = [2, 5, 10, 30, 100]
/** A Tuesday; whole weeks of history lie before it, two years of them, and a year of looks after. */
const START = '2025-01-07'
const HISTORY_DAYS = 742
const YEAR_DAYS = 365
const AFTER_DAYS = 180

function rowOf({ name, open, part = 1 }: Surface, perDay: number, all: number): LookingRow {
  const shops = Math.max(10, Math.round(all * part))
  const random = seeded(20_261_130 + perDay)
  const years = Array.from({ length: shops }, () => calmYear(open, perDay, random))
  const waits = Array.from({ length: shops }, (_, i) => daysUntilTold(open, perDay, random, i % 7))
  const sorted = waits.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(shops / 2)] ?? Infinity
  return {
    view: name,
    answersPerDay: perDay,
    falseEpisodesPerYear: rounded(sum(years.map(({ count }) => count)) / shops),
    ownersWithAny: rounded(years.filter(({ count }) => count > 0).length / shops),
    ownersWithClear: rounded(years.filter(({ clear }) => clear).length / shops),
    medianDays20: Number.isFinite(median) ? median : null,
    told60d20: rounded(waits.filter((days) => days <= 60).length / shops),
  }
}

/** runs of days on which the same is told, in a year of looks at a shop in which nothing changes */
function calmYear(open: Surface['open'], perDay: number, random: () => number) {
  const days = { from: addDays(START, -HISTORY_DAYS), to: addDays(START, YEAR_DAYS) }
  const look = open({ days, perDay, random })
  let count = 0
  let clear = false
  let last: readonly Told[] = []
  for (let i = 0; i < YEAR_DAYS; i++) {
    const told = look(addDays(START, i))
    count += told.filter((one, place) => one && one.way !== last[place]?.way).length
    clear ||= told.some((one) => one?.isClear)
    last = told
  }
  return { count, clear }
}

/** days from a fall until it is told; `Infinity`: not within half a year */
function daysUntilTold(
  open: Surface['open'],
  perDay: number,
  random: () => number,
  weekday: number,
): number {
  const fallsOn = addDays(START, weekday)
  const days = { from: addDays(START, -HISTORY_DAYS), to: addDays(fallsOn, AFTER_DAYS) }
  const look = open({ days, perDay, random, fallsOn })
  for (let i = 0; i <= AFTER_DAYS; i++) {
    if (look(addDays(fallsOn, i)).some((one) => one?.way === 'down')) return i
  }
  return Infinity
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
const rounded = (value: number) => Math.round(1000 * value) / 1000
const percent = (share: number) => `${Math.round(100 * share)} %`

const HEAD = `| view | answers a day | false episodes a year | owners with any | with "clearly" | −20 points: median days | told within 60 days |
| --- | --- | --- | --- | --- | --- | --- |`

function lineOf(row: LookingRow): string {
  const { view, answersPerDay, falseEpisodesPerYear, ownersWithAny, ownersWithClear } = row
  const { medianDays20, told60d20 } = row
  return `| ${[
    view,
    answersPerDay,
    falseEpisodesPerYear.toFixed(1),
    percent(ownersWithAny),
    percent(ownersWithClear),
    medianDays20 ?? 'never',
    percent(told60d20),
  ].join(' | ')} |`
}
