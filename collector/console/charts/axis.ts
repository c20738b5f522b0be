/** A stretch of numbers, from the least to the greatest. */
export interface Domain {
  readonly low: number
  readonly high: number
}

/**
 * A domain that holds all of `values` with air around, within `limits`, and never so narrow that
 * noise fills the picture.
 *
 * @param least the narrowest width allowed, in the values' unit
 */
export function domainOf(values: readonly number[], limits: Domain, least: number): Domain {
  if (values.length === 0) return limits
  const low = Math.min(...values)
  const high = Math.max(...values)
  const air = Math.max((high - low) * 0.12, (least - (high - low)) / 2)
  const tight = { low: low - air, high: high + air }
  const snapped = snap(tight, stepOf(tight.high - tight.low))
  // snapping may widen it so much that the next step fits better
  const { low: from, high: to } = snap(tight, stepOf(snapped.high - snapped.low))
  return { low: Math.max(limits.low, from), high: Math.min(limits.high, to) }
}

function snap({ low, high }: Domain, step: number): Domain {
  return { low: Math.floor(low / step) * step, high: Math.ceil(high / step) * step }
}

/** The narrowest domain that holds every range, with a little air, within `limits`. */
export function hullOf(ranges: readonly Domain[], limits: Domain): Domain {
  if (ranges.length === 0) return limits
  const low = Math.min(...ranges.map((range) => range.low))
  const high = Math.max(...ranges.map((range) => range.high))
  const air = (high - low) * 0.04
  return { low: Math.max(limits.low, low - air), high: Math.min(limits.high, high + air) }
}

/** Round numbers inside a domain, three to six of them, ascending. */
export function ticksOf({ low, high }: Domain): number[] {
  const step = stepOf(high - low)
  const ticks: number[] = []
  for (let tick = Math.ceil(low / step) * step; tick <= high; tick += step) {
    // a negative zero from rounding up would be printed as one
    ticks.push(tick === 0 ? 0 : tick)
  }
  return ticks
}

/** Where a value lies in a domain, 0 at its low end and 1 at its high end. */
export function placeOf(value: number, { low, high }: Domain): number {
  return high === low ? 0.5 : (value - low) / (high - low)
}

/** 1, 2, 2.5 or 5 times a power of ten, but whole, so that at most five steps fill the width. */
function stepOf(width: number): number {
  const rough = Math.max(width, 1) / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const factors = power < 10 ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10]
  const factor = factors.find((candidate) => candidate * power >= rough) ?? 10
  return Math.max(1, factor * power)
}
