import { createHash } from 'node:crypto'
import type { Device } from '#shared/asking.ts'
import type { VisitSnapshot } from '#shared/engagement/visit-snapshot.ts'
import { createRandom, type Random } from './random.ts'
import { STORY, checkoutSells, traffic } from './story.ts'
import { dayName, momentOf } from './year.ts'

export interface VisitsOptions {
  readonly now: Date
  readonly seed?: string
  /** 1: about 75,000 visits */
  readonly size?: number
}

/** visits on a mean day in the middle of the year */
const PER_DAY = 220
const CHANNELS = { direct: 38, referral: 27, email: 14, cpc: 12, social: 9 }
const LANDINGS = { '/': 46, '/products': 54 }
/** of visits that stay, those with something in the cart; of these, those that bought */
const CARTS: Readonly<Record<Device, number>> = { phone: 0.1, tablet: 0.12, desktop: 0.17 }
const BUYS: Readonly<Record<Device, number>> = { phone: 0.24, tablet: 0.28, desktop: 0.36 }
const WEEK_SECONDS = 604_800
const MOST_SECONDS = 28_800

/**
 * A year of visits, oldest first: a third leaves at once, few put something into the cart, fewer buy; with
 * the new checkout more do. The same options give the same year.
 */
export function* createVisits({
  now,
  seed = 'dalbit',
  size = 1,
}: VisitsOptions): Generator<VisitSnapshot> {
  for (let daysAgo = STORY.days - 1; daysAgo >= 0; daysAgo--) {
    const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo)
    const name = `${seed}:visits:${dayName(day)}`
    const random = createRandom(name)
    const count = random.count(PER_DAY * traffic(day, daysAgo) * size)
    for (let i = 0; i < count; i++) {
      const visit = visitOf(`${name}:${i}`, momentOf(day, random), daysAgo, random)
      if (visit.t.now <= now.getTime()) yield visit
    }
  }
}

function visitOf(name: string, at: Date, daysAgo: number, random: Random): VisitSnapshot {
  const d = random.weighted<Device>({ phone: 62, tablet: 6, desktop: 32 })
  const n = random.chance(0.58) ? 1 : Math.min(10, 2 + Math.floor(-3 * Math.log(1 - random.next())))
  const base = { n, l: random.weighted(LANDINGS), d, c: random.weighted(CHANNELS) }
  const first = at.getTime()
  const k = createHash('sha256').update(name).digest().subarray(0, 16).toString('base64url')
  const of = (p: number, s: number, e: number) => {
    const now = first + 1_000 * Math.round(s * 1.4 + 15 * (p - 1))
    return { k, rev: 1, t: { first, now }, p, s, e, ...base }
  }
  if (random.chance(d === 'desktop' ? 0.22 : 0.3)) return of(1, secondsOf(9, random), 0)
  const e = eventsOf(d, daysAgo, n, random)
  const pages = 1 + Math.floor(-3.2 * Math.log(1 - random.next()))
  // who buys has seen a product, the checkout and the thanks
  const visit = of(
    Math.min(60, e & 4 ? pages + 3 : pages),
    secondsOf(d === 'desktop' ? 95 : 70, random),
    e,
  )
  const isBack = e & 4 && n > 1 && random.chance(0.4)
  return isBack ? { ...visit, g: Math.floor(WEEK_SECONDS * random.next() ** 3) } : visit
}

/** 1 add_to_cart, 2 begin_checkout, 4 purchase, 8 another event */
function eventsOf(device: Device, daysAgo: number, n: number, random: Random): number {
  const other = random.chance(0.12) ? 8 : 0
  if (!random.chance(CARTS[device] * (n > 1 ? 1.3 : 0.85))) return other
  const isBought = random.chance(BUYS[device] * checkoutSells(daysAgo, device))
  if (isBought) return 7 | other
  return (random.chance(0.45) ? 3 : 1) | other
}

/** Engaged time around a median: lognormal, as times on pages are. */
function secondsOf(median: number, random: Random): number {
  const bell = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
  return Math.min(MOST_SECONDS, Math.floor(median * Math.exp(bell)))
}
