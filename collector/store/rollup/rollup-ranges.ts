import type { Day } from '#shared/results.ts'
import { addDays } from '#shared/day.ts'
import { lastOfTen } from './ten-days.ts'

/** That there is a rollup of the ten days that begin with `day`. */
export interface TenDayRollup {
  readonly day: Day
  /** another each time it is made anew */
  readonly stamp: number
}

/** Days that follow each other, both ends included. */
export interface RollupRange {
  readonly from: Day
  readonly to: Day
  /** rollups that cover them, of which the first and the last may reach beyond; none: none does */
  readonly digests: readonly TenDayRollup[]
}

/** Divides a period into ranges that rollups cover and ranges that none does, in order. */
export function rollupRangesOf(
  digests: readonly TenDayRollup[],
  from: Day,
  to: Day,
): RollupRange[] {
  const all: RollupRange[] = []
  let open: TenDayRollup[] = []
  let next = from
  const close = (last: Day) => {
    const [first] = open
    if (first) all.push({ from: later(first.day, from), to: last, digests: open })
    open = []
  }
  for (const digest of digests) {
    if (next < digest.day) {
      close(addDays(next, -1))
      all.push({ from: next, to: addDays(digest.day, -1), digests: [] })
    }
    open.push(digest)
    next = addDays(lastOfTen(digest.day), 1)
  }
  close(next > to ? to : addDays(next, -1))
  if (next <= to) all.push({ from: next, to, digests: [] })
  return all
}

/** What a range adds up to is the same as long as its name is. */
export function rangeKeyOf(survey: number, { from, to, digests }: RollupRange): string {
  return `${survey} ${from} ${to} ${digests.map(({ stamp }) => stamp).join()}`
}

/** The days of a rollup that lie in a range. */
export function daysWithin({ from, to }: RollupRange, { day }: TenDayRollup) {
  const last = lastOfTen(day)
  return {
    first: later(day, from),
    last: last > to ? to : last,
    isWhole: day >= from && last <= to,
  }
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other
}
