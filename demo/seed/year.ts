import { createHash } from 'node:crypto'
import type { Snapshot } from '#shared/snapshot.ts'
import { PLANS, type Plan } from './plan.ts'
import { createRandom, type Random } from './random.ts'
import { createResponse } from './response.ts'
import { STORY, traffic } from './story.ts'

/** Share of a day's visits in each hour, from midnight; shops live in the evening. */
const HOURS = [2, 1, 1, 1, 1, 2, 3, 5, 7, 8, 9, 9, 10, 9, 8, 8, 8, 9, 10, 12, 14, 14, 10, 5]

export interface YearOptions {
  /** the year ends here: nothing later is made up */
  readonly now: Date
  /** another seed is another year */
  readonly seed?: string
  /** 1: the whole size, about 40,000 impressions; 0.05 is enough for a test */
  readonly size?: number
  /** origin of the shop whose pages asked */
  readonly shop?: string
}

/**
 * A year of impressions and answers, oldest day first. The same options give the same year; `k` depends on seed, survey,
 * day and number alone, so that sending a year twice keeps nothing twice.
 */
export function* createYear({
  now,
  seed = 'dalbit',
  size = 1,
  shop = 'https://shop.example',
}: YearOptions): Generator<Snapshot> {
  const said = new Set<string>()
  for (let daysAgo = STORY.days - 1; daysAgo >= 0; daysAgo--) {
    const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo)
    for (const plan of PLANS) {
      for (const response of createDay(plan, day, daysAgo, { seed, size, shop, said })) {
        if (new Date(response.t.now) <= now) yield response
      }
    }
  }
}

interface DayOptions {
  readonly seed: string
  readonly size: number
  readonly shop: string
  /** comments already written in this year */
  readonly said: Set<string>
}

function* createDay(
  plan: Plan,
  day: Date,
  daysAgo: number,
  { seed, size, shop, said }: DayOptions,
): Generator<Snapshot> {
  const name = `${seed}:${plan.survey}:${dayName(day)}`
  const random = createRandom(name)
  const count = random.count(plan.perDay * traffic(day, daysAgo) * size)
  for (let i = 0; i < count; i++) {
    const at = momentOf(day, random)
    yield createResponse(
      plan,
      { k: secretOf(`${name}:${i}`), at, day, daysAgo, shop, said },
      random,
    )
  }
}

/** Some second of the day. Hours that daylight saving skips fall on the next one. */
export function momentOf(day: Date, random: Random): Date {
  const hour = Number(random.weighted(Object.fromEntries(HOURS.entries())))
  const date = new Date(day)
  date.setHours(hour, random.between(0, 59), random.between(0, 59), random.between(0, 999))
  return date
}

/** 128 bits in base64url, as a browser would draw them. */
function secretOf(name: string): string {
  return createHash('sha256').update(name).digest().subarray(0, 16).toString('base64url')
}

export function dayName(day: Date): string {
  return `${day.getFullYear()}-${day.getMonth() + 1}-${day.getDate()}`
}
