import type { Unit } from './unit.ts'

/**
 * A period by its name: the last four whole weeks, or a unit of the calendar, the running one or the
 * last that is over.
 */
export type PeriodName = 'weeks' | `${'this' | 'last'}-${Unit}`

/** All of them, in the order in which they are offered; the first is the default. */
export const PERIOD_NAMES: readonly PeriodName[] = [
  'weeks',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'this-year',
  'last-year',
]

/** The name that a text is, or was in earlier addresses; `undefined` for any other text. */
export function periodNameOf(text: string | undefined): PeriodName | undefined {
  const name = text === undefined ? undefined : (EARLIER.get(text) ?? text)
  return PERIOD_NAMES.find((one) => one === name)
}

/** Rolling windows were offered once; links to them show what took their place. */
const EARLIER: ReadonlyMap<string, PeriodName> = new Map([
  ['28d', 'weeks'],
  ['7d', 'last-week'],
  ['month', 'this-month'],
  ['90d', 'last-quarter'],
  ['year', 'this-year'],
])
