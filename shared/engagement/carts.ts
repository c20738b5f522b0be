import { shareOf, type Share } from './share.ts'

/** Carts of one day: left then, and recovered within 7 days, counted on the day of the cart. */
export interface CartDay {
  readonly day: number
  readonly left: number
  readonly recovered: number
}

/** How many carts that were left came back, of those whose 7 days are over. */
export interface CartRecovery {
  readonly left: number
  /** at most as many as were left: a lost message may hide a cart and not its recovery */
  readonly recovered: number
  /** left on days whose 7 days are not over */
  readonly waiting: number
  readonly share: Share
}

const RECOVERY_DAYS = 7

/** @param asOf the last complete day, as a day number like the days themselves */
export function cartRecovery(days: readonly CartDay[], asOf: number): CartRecovery {
  const over = days.filter(({ day }) => day + RECOVERY_DAYS <= asOf)
  const left = over.reduce((sum, day) => sum + day.left, 0)
  const came = over.reduce((sum, day) => sum + day.recovered, 0)
  const all = days.reduce((sum, day) => sum + day.left, 0)
  const recovered = Math.min(left, came)
  return { left, recovered, waiting: all - left, share: shareOf(recovered, left) }
}
