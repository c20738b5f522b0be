import type { Interval } from './interval.ts'
import type { Metric } from './score.ts'

/** The least and the greatest value that answers could give. */
export function rangeOf(metric: Metric): Interval {
  return RANGES[metric] ?? { low: 0, high: 100 }
}

const RANGES: Partial<Record<Metric, Interval>> = {
  nps: { low: -100, high: 100 },
  juster: { low: 1, high: 99 },
}
