import type { Device } from '#shared/asking.ts'
import type { Topic } from './comments/bank.ts'

/** How one survey of the shop is met: how often it shows, who answers, and what they say. */
export interface Plan {
  readonly survey: string
  /** impressions on a mean day in the middle of the year */
  readonly perDay: number
  /** share of impressions that are answered */
  readonly rates: Readonly<Record<Device, number>>
  readonly pages: readonly string[]
  readonly channels: Readonly<Record<string, number>>
  /** absent: a choice survey */
  readonly rating?: RatingPlan
  /** the comment that follows the rating */
  readonly comment?: CommentPlan
  /** log-odds that the checkout change cost at its worst, and days ago when its trial was mended */
  readonly trouble: number
  readonly mendedDaysAgo: number
  /** log-odds that the new prices cost */
  readonly prices: number
  /** the part of shoppers who are known by an id */
  readonly known: number
}

export interface RatingPlan {
  readonly question: string
  readonly low: number
  /** how often each rating is picked on a quiet day, from `low` upwards; adds up to 1 */
  readonly base: readonly number[]
  /** ratings up to here are cross, up to there mixed, above glad */
  readonly cross: number
  readonly mixed: number
}

export interface CommentPlan {
  readonly question: string
  /** only after ratings up to this one; absent: after every rating */
  readonly upTo?: number
  readonly topics: Readonly<Record<Topic, number>>
}

const SHELF = ['/products/moon-jar', '/products/teapot', '/products/tea-bowl', '/products/cups']
const REASONS = {
  quality: 5,
  shipping: 2,
  packaging: 2,
  sizing: 2,
  price: 2,
  support: 1,
  checkout: 1,
}
const NOTHING = {
  quality: 0,
  shipping: 0,
  packaging: 0,
  sizing: 0,
  price: 0,
  support: 0,
  checkout: 0,
}

/** The demo's surveys, as `surveys/*.json` publishes them. */
export const PLANS: readonly Plan[] = [
  {
    survey: 'relationship',
    perDay: 49,
    rates: { phone: 0.036, tablet: 0.06, desktop: 0.115 },
    pages: ['/', '/', '/', ...SHELF],
    channels: { tag: 94, mail: 6 },
    rating: {
      question: 'recommend',
      low: 0,
      base: [0.025, 0.008, 0.012, 0.02, 0.025, 0.05, 0.06, 0.11, 0.19, 0.2, 0.3],
      cross: 4,
      mixed: 7,
    },
    comment: { question: 'reason', topics: REASONS },
    trouble: 1.7,
    mendedDaysAgo: 62,
    prices: 0.15,
    known: 0.6,
  },
  {
    survey: 'after-purchase',
    perDay: 22,
    rates: { phone: 0.22, tablet: 0.28, desktop: 0.38 },
    pages: ['/thanks'],
    channels: { tag: 88, mail: 8, link: 4 },
    rating: {
      question: 'satisfied',
      low: 1,
      base: [0.03, 0.05, 0.11, 0.33, 0.48],
      cross: 2,
      mixed: 3,
    },
    comment: { question: 'more', topics: { ...REASONS, checkout: 3 } },
    trouble: 1.7,
    mendedDaysAgo: 74,
    prices: 0.1,
    known: 0.45,
  },
  {
    survey: 'checkout-ease',
    perDay: 15,
    rates: { phone: 0.2, tablet: 0.24, desktop: 0.33 },
    pages: ['/thanks'],
    channels: { tag: 1 },
    rating: {
      question: 'easy',
      low: 1,
      base: [0.02, 0.03, 0.05, 0.09, 0.2, 0.33, 0.28],
      cross: 3,
      mixed: 4,
    },
    comment: { question: 'obstacle', upTo: 4, topics: { ...NOTHING, checkout: 1 } },
    trouble: 3.1,
    mendedDaysAgo: 64,
    prices: 0,
    known: 0.45,
  },
  {
    survey: 'buy-again',
    perDay: 12,
    rates: { phone: 0.05, tablet: 0.07, desktop: 0.12 },
    pages: ['/', ...SHELF],
    channels: { tag: 1 },
    rating: {
      question: 'again',
      low: 1,
      base: [0.06, 0.1, 0.24, 0.32, 0.28],
      cross: 2,
      mixed: 3,
    },
    comment: { question: 'why', topics: { ...REASONS, price: 4 } },
    trouble: 0.7,
    mendedDaysAgo: 70,
    prices: 0.7,
    known: 0.6,
  },
  {
    survey: 'almost-stopped',
    perDay: 14,
    rates: { phone: 0.05, tablet: 0.08, desktop: 0.12 },
    pages: ['/checkout', ...SHELF],
    channels: { tag: 1 },
    trouble: 0.5,
    mendedDaysAgo: 60,
    prices: 0,
    known: 0,
  },
]
