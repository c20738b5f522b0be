import { SCORING } from '../score/constants.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Every number that decides what a visit is and what may be said of visits and customers. */
export const ENGAGEMENT = {
  /** silence after which an activity begins another visit, as GA4 and Plausible have it */
  gapMs: 30 * 60_000,
  /** a visit is no longer than a day */
  longestVisitMs: DAY_MS,
  /** an activity keeps the next 30 seconds engaged */
  activeMs: 30_000,
  /** a cart is recovered within 7 × 24 hours */
  cartMs: 7 * DAY_MS,
  /** a raw visit is kept 48 hours, so what is older than 47 is refused */
  oldestMs: 47 * HOUR_MS,
  most: { rev: 9_999, pages: 1_000, seconds: 28_800, bits: 31, cartSeconds: 604_800, visit: 10 },
  landingLength: 64,
  channelLength: 32,

  /** half-width in points and as a share of the smaller side above which a share is too few, or rough */
  tooFewPoints: 12.5,
  roughPoints: 5,
  tooFewRelative: 0.25,
  roughRelative: 0.1,
  /** ratio of a median's limits */
  tooFewRatio: 2,
  roughRatio: 1.25,
  /** means have an interval from here on: below it covers too rarely */
  minForMean: 1_000,

  /** days of orders that tell the rhythm of a shop */
  rhythmDays: 730,
  /** customers who came back, below which the window is assumed */
  minForWindow: 20,
  assumedWindow: 90,
  windowFrom: 30,
  windowTo: 365,
  yearDays: 365,
  /** customers that money per customer needs */
  minForMoney: 50,
  /** years that a customer is expected to stay, at most */
  mostYears: 5,
  buckets: 1_024,
  resamples: 1_000,

  /** |z| from which a change is likely, clear, or worth a "maybe", by how its period is decided */
  bars: {
    four_weeks: { likely: SCORING.z99, clear: 3.290526731491926, maybe: SCORING.z95 },
    period: { likely: SCORING.z95, clear: SCORING.z99, maybe: SCORING.z80 },
  },
} as const
