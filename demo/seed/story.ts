import type { Device } from '#shared/asking.ts'
import type { Topic } from './comments/bank.ts'
import type { Plan } from './plan.ts'

/** What happened to the shop in this year, in days before today. */
export const STORY = {
  days: 365,
  /** a new checkout was tried that failed on many phones; it took a week to find out */
  checkoutChangedDaysAgo: 98,
  checkoutFoundDaysAgo: 92,
  /** everyone has it since, with an account to make and extras to untick: it sells more, and annoys */
  checkoutForAllDaysAgo: 31,
  /** prices went up a little */
  pricesRaisedDaysAgo: 18,
} as const

/** Sunday first: Sunday evening and Monday are busy, Friday is quiet. */
const WEEK = [1.22, 1.14, 1, 0.97, 0.95, 0.84, 0.9]

/** Visitors of a day against the mean day: growth, weekly rhythm, the season of presents. */
export function traffic(day: Date, daysAgo: number): number {
  const growth = 1.3 - (0.7 * daysAgo) / STORY.days
  return growth * (WEEK[day.getDay()] ?? 1) * (isPresentSeason(day) ? 1.45 : 1)
}

/**
 * 0: no trouble; 1: the worst of the bad week. Mended bit by bit after it was found, until everyone had
 * the new checkout.
 */
export function checkoutTrouble(daysAgo: number, plan: Pick<Plan, 'mendedDaysAgo'>): number {
  const { checkoutChangedDaysAgo: from, checkoutFoundDaysAgo: found } = STORY
  if (daysAgo <= STORY.checkoutForAllDaysAgo) return 0.7
  if (daysAgo > from || daysAgo <= plan.mendedDaysAgo) return 0
  if (daysAgo >= found) return 1
  return (0.7 * (daysAgo - plan.mendedDaysAgo)) / (found - plan.mendedDaysAgo)
}

/** How often a cart becomes a purchase, against before: fewer steps and ticked extras sell. */
export function checkoutSells(daysAgo: number, device: Device): number {
  const { checkoutChangedDaysAgo: tried, checkoutFoundDaysAgo: found } = STORY
  if (daysAgo <= STORY.checkoutForAllDaysAgo) return 1.4
  if (daysAgo <= tried && daysAgo >= found) return device === 'phone' ? 0.5 : 1.1
  return daysAgo < found ? 1.12 : 1
}

export interface Circumstances {
  readonly day: Date
  readonly daysAgo: number
  readonly device: Device
  readonly visit: 'new' | 'returning'
  readonly lang: string
  /** −1 to 1: some customers like the shop more than others, and come back more often */
  readonly temper?: number
}

const BY_DEVICE = { phone: -0.28, tablet: 0, desktop: 0.34 } as const
/** phones suffered most from the new checkout */
const TROUBLE_BY_DEVICE = { phone: 1.25, tablet: 1, desktop: 0.6 } as const
/** surveys in Japanese are answered more cautiously, whatever is asked */
const BY_LANGUAGE: Readonly<Record<string, number>> = { ko: 0.1, ja: -0.3, 'zh-Hans': 0.05 }

/** How much happier than on a quiet day, in log-odds of every step of the scale. */
export function mood(plan: Plan, now: Circumstances): number {
  return (
    0.2 -
    (0.35 * now.daysAgo) / STORY.days +
    BY_DEVICE[now.device] +
    (now.visit === 'returning' ? 0.22 : -0.12) +
    (BY_LANGUAGE[now.lang] ?? 0) +
    1.2 * (now.temper ?? 0) -
    (isPresentSeason(now.day) ? 0.3 : 0) -
    plan.trouble * checkoutTrouble(now.daysAgo, plan) * TROUBLE_BY_DEVICE[now.device] -
    (now.daysAgo <= STORY.pricesRaisedDaysAgo ? plan.prices : 0)
  )
}

/** What shoppers write about in these circumstances, as factors on a plan's topics. */
export function talk(plan: Plan, now: Circumstances): Partial<Record<Topic, number>> {
  return {
    checkout: 1 + 6 * checkoutTrouble(now.daysAgo, plan),
    shipping: isPresentSeason(now.day) ? 3 : 1,
    price: now.daysAgo <= STORY.pricesRaisedDaysAgo ? 2.5 : 1,
  }
}

/** 24 November to 22 December: twice the parcels, the same two hands packing. */
function isPresentSeason(day: Date): boolean {
  const monthDay = (day.getMonth() + 1) * 100 + day.getDate()
  return monthDay >= 1124 && monthDay <= 1222
}
