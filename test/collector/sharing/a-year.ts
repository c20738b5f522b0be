import fc from 'fast-check'
import { addDays } from '#shared/day.ts'
import type { Day } from '#shared/results.ts'

/** A Monday. */
export const FIRST_DAY: Day = '2026-03-09'
export const WEEKS = 52

/** Somebody who answers, and in which weekly look the answer is first there; later than its week: it was offline. */
export interface Person {
  readonly no: number
  readonly day: Day
  readonly arrivesAt: number
  /** the look from which its owner leaves it out; absent: never */
  readonly leftOutAt?: number
  readonly rating: number
  readonly device: string
  readonly visit: string
  readonly lang: string
  readonly hasWords: boolean
}

const person = fc.record({
  weekday: fc.nat({ max: 6 }),
  rating: fc.nat({ max: 10 }),
  // few of most kinds: a small shop, in which groups are one person now and then
  device: skewed('phone', 'desktop', 'tablet'),
  visit: skewed('returning', 'new'),
  lang: skewed('en', 'de', 'ko'),
  hasWords: fc.boolean(),
  isLate: skewed(false, true),
  isLeftOut: skewed(false, false, true),
})

function skewed<Value>(...values: readonly Value[]): fc.Arbitrary<Value> {
  return fc.oneof(
    ...values.map((value, i) => ({
      arbitrary: fc.constant(value),
      weight: 4 ** (values.length - i),
    })),
  )
}

/** A year of people, none to ten a week. */
export function aYear(seed: number): readonly Person[] {
  const week = fc.oneof(
    fc.array(person, { maxLength: 4 }),
    fc.array(person, { minLength: 5, maxLength: 10 }),
  )
  const weeks = fc.sample(fc.array(week, { minLength: WEEKS, maxLength: WEEKS, size: 'max' }), {
    seed,
    numRuns: 1,
  })[0]!
  return weeks
    .flatMap((people, at) =>
      people.map(({ weekday, isLate, isLeftOut, ...rest }) => ({
        ...rest,
        day: addDays(FIRST_DAY, 7 * at + weekday),
        arrivesAt: at + (isLate ? 1 : 0),
        ...(isLeftOut && { leftOutAt: at + 2 }),
      })),
    )
    .map((one, no) => ({ ...one, no }))
}
