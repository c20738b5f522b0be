import type { Day } from '../results.ts'
import type { Looks } from '../score/verdict.ts'
import type { Days } from './days.ts'
import { isFourWeeks } from './four-weeks.ts'
import { unitOf } from './unit.ts'

/** How often the verdict on these days is decided anew; days that still take answers are looked at daily. */
export function looksOf(days: Days & { readonly today: Day }): Looks {
  if (days.to >= days.today) return 'daily'
  return unitOf(days) === 'week' || isFourWeeks(days) ? 'weekly' : 'once'
}
