import { SCORING } from '../score/constants.ts'

/** Every number that decides what may be said of visits and customers; of a visit itself: `visit-limits.ts`. */
export const ENGAGEMENT = {
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
