import type { Day } from '#shared/results.ts'
import type { Days } from '#shared/analysis/days.ts'
import { addDays } from '#shared/day.ts'
import { newestWindow, WINDOW_DAYS, windowOf } from '../four-week-window.ts'

/** A browser that was offline hands in an answer of eight days ago, and of none before. */
const SETTLED_DAYS = 8

/** The newest four weeks that no shopper adds to any more. */
export function newestSettled(today: Day): Days {
  return newestWindow(addDays(today, -SETTLED_DAYS))
}

/** The whole windows within some days that no shopper adds to any more, ascending. */
export function settledWithin({ from, to }: Days, today: Day): readonly Days[] {
  const last = [to, newestSettled(today).to].toSorted()[0] ?? to
  const windows: Days[] = []
  let next = windowOf(addDays(from, WINDOW_DAYS - 1))
  while (next.to <= last) {
    windows.push(next)
    next = windowOf(addDays(next.to, 1))
  }
  return windows
}

/**
 * The windows that some days are made of; `undefined`: they are not whole windows, or not all are
 * settled. Groups of an anonymous survey are told of such days alone: of any others, two readings
 * could be subtracted from each other until one person is left.
 */
export function windowsOf(days: Days, today: Day): readonly Days[] | undefined {
  const windows = settledWithin(days, today)
  const isWhole = windows[0]?.from === days.from && windows.at(-1)?.to === days.to
  return isWhole ? windows : undefined
}
