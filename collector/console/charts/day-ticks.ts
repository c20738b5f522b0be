import type { Day } from '#shared/results.ts'

/** Steps between labelled days, whole weeks where possible, so that weekdays repeat. */
const STEPS = [1, 2, 7, 14, 28]
/** Steps between labelled months: with each the Januaries, which carry the year, are among them. */
const MONTH_STEPS = [1, 2, 3, 4, 6, 12, 24, 60, 120, 240, 600]
/** Beyond this many days months are labelled instead. */
export const MONTHS_FROM_DAYS = 120

/**
 * The days to label under a time axis, as positions in `days`, at most `most` of them. Counted back
 * from the last day, which is the one that is looked at; over months, the first of some.
 */
export function dayTicks(days: readonly Day[], most: number): number[] {
  if (days.length > MONTHS_FROM_DAYS) return monthTicks(days, most)
  const last = days.length - 1
  const step = STEPS.find((candidate) => last / candidate < most) ?? days.length
  const ticks: number[] = []
  for (let index = last; index >= 0; index -= step) ticks.unshift(index)
  return ticks
}

function monthTicks(days: readonly Day[], most: number): number[] {
  const firsts = [...days.keys()].filter((index) => days[index]?.endsWith('-01'))
  const every = (months: number) => firsts.filter((at) => monthOf(days[at] ?? '') % months === 0)
  const step = MONTH_STEPS.find((months) => every(months).length <= most)
  return step === undefined ? [] : every(step)
}

/** Months since the year 0, so that every twelfth is a January. */
function monthOf(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}
