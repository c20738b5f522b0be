import type { Day } from '#shared/results.ts'
import { addDays } from '../day-of.ts'
import { lastOfTen } from './ten-days.ts'

/** That there is a digest of the ten days that begin with `day`. */
export interface TenDigest {
  readonly day: Day
  /** another each time it is made anew */
  readonly stamp: number
}

/** Days that follow each other, both ends included. */
export interface Stretch {
  readonly from: Day
  readonly to: Day
  /** digests that cover them, of which the first and the last may reach beyond; none: none does */
  readonly digests: readonly TenDigest[]
}

/** Divides a period into stretches that digests cover and stretches that none does, in order. */
export function stretchesOf(digests: readonly TenDigest[], from: Day, to: Day): Stretch[] {
  const all: Stretch[] = []
  let open: TenDigest[] = []
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

/** What a stretch adds up to is the same as long as its name is. */
export function nameOfStretch(survey: number, { from, to, digests }: Stretch): string {
  return `${survey} ${from} ${to} ${digests.map(({ stamp }) => stamp).join()}`
}

/** The days of a digest that lie in a stretch. */
export function daysWithin({ from, to }: Stretch, { day }: TenDigest) {
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
