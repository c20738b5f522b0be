import { halfAway } from '../score/rounding.ts'
import { index100 } from '../score/index100.ts'
import { ENGAGEMENT } from './constants.ts'

/** What is known of one named customer. */
export interface CustomerFacts {
  readonly ratings: readonly {
    readonly kind: string
    readonly rating: number
    readonly scale: readonly [number, number]
    readonly isLowGood?: boolean
    /** days since it was given */
    readonly age: number
  }[]
  /** days since the last order; `null`: never ordered */
  readonly daysSince: number | null
  /** usual days between orders: the customer's own from 3 order days on, else the shop's */
  readonly gap: number
  readonly window: number
  /** order days in 365 days */
  readonly ordersAYear: number
  readonly shopOrdersAYear: number
  readonly hasComplaint: boolean
}

export type HealthPart = 'satisfaction' | 'recency' | 'frequency' | 'complaint'

/** How a customer fares, as a list to call: no average, trend or interval of it exists. */
export interface Health {
  readonly parts: Readonly<Partial<Record<HealthPart, number>>>
  /** 0 to 100; `null` when there is neither an answer nor an order */
  readonly score: number | null
  /** before rounding and the cap */
  readonly raw: number | null
  readonly list: 'call' | 'watch' | 'fine' | 'unknown'
}

/** What each part weighs; owners may set others. */
export const HEALTH_WEIGHTS: Readonly<Record<HealthPart, number>> = {
  satisfaction: 40,
  recency: 30,
  frequency: 20,
  complaint: 10,
}

/** an open complaint keeps a customer on the list */
const CAP = 49
const CALL = 50
const WATCH = 70

/** Σw·x/Σw over what is known; what is unknown is left out, never counted as neutral. */
export function healthOf(facts: CustomerFacts, weights = HEALTH_WEIGHTS): Health {
  const satisfaction = satisfactionOf(facts)
  const hasOrders = facts.daysSince !== null
  if (satisfaction === undefined && !hasOrders) {
    return { parts: {}, score: null, raw: null, list: 'unknown' }
  }
  const parts: Partial<Record<HealthPart, number>> = {
    ...(satisfaction !== undefined && { satisfaction }),
    ...(hasOrders && { recency: recencyOf(facts), frequency: frequencyOf(facts) }),
    complaint: facts.hasComplaint ? 0 : 100,
  }
  let sum = 0
  let weight = 0
  for (const name of ['satisfaction', 'recency', 'frequency', 'complaint'] as const) {
    const part = parts[name]
    if (part === undefined) continue
    sum += weights[name] * part
    weight += weights[name]
  }
  const raw = sum / weight
  const score = Math.min(facts.hasComplaint ? CAP : 100, halfAway(raw, 1))
  return { parts, raw, score, list: score < CALL ? 'call' : score < WATCH ? 'watch' : 'fine' }
}

/** Mean of the latest rating of each kind in a year, 0 to 100. */
function satisfactionOf({ ratings }: CustomerFacts): number | undefined {
  const recent = ratings.filter(({ age }) => age <= ENGAGEMENT.yearDays)
  const indices = [...Map.groupBy(recent, ({ kind }) => kind).values()].flatMap((all) => {
    const [latest] = all.toSorted((one, other) => one.age - other.age)
    if (!latest) return []
    const index = index100(latest.rating, latest.scale)
    return [latest.isLowGood ? 100 - index : index]
  })
  if (indices.length === 0) return undefined
  return indices.reduce((sum, index) => sum + index, 0) / indices.length
}

/** 100 up to the usual gap, 0 from twice the window on, straight between. */
function recencyOf({ daysSince, gap, window }: CustomerFacts): number {
  const days = daysSince ?? Infinity
  if (days <= gap) return 100
  if (days >= 2 * window) return 0
  return (100 * (2 * window - days)) / (2 * window - gap)
}

function frequencyOf({ ordersAYear, shopOrdersAYear }: CustomerFacts): number {
  return shopOrdersAYear > 0 ? 100 * Math.min(1, ordersAYear / shopOrdersAYear) : 100
}
