import type { Days } from './days.ts'

/** The days of what has more to it. */
export function onlyDays({ from, to, unit }: Days): Days {
  return { from, to, ...(unit && { unit }) }
}
