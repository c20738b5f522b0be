import type { Scale } from '../scale.ts'
import type { Tally } from '../tally.ts'

/**
 * Stops a tally that cannot have come from answers on this scale.
 *
 * @throws RangeError naming the bin, when a rating is off the scale, or a count is negative, not
 * whole or above 2^53 − 1
 */
export function checkTally(tally: Tally, scale: Pick<Scale, 'low' | 'high'>): void {
  for (const bin of Object.keys(tally)) {
    const rating = Number(bin)
    const count = tally[rating]
    const onScale = Number.isInteger(rating) && rating >= scale.low && rating <= scale.high
    if (!onScale || bin !== String(rating)) {
      throw new RangeError(`rating ${bin} is off the scale ${scale.low}–${scale.high}`)
    }
    if (!Number.isSafeInteger(count) || Number(count) < 0) {
      throw new RangeError(`rating ${bin} has the count ${count}, not a whole number from 0`)
    }
  }
}
