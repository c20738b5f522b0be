import type { Day } from '../results.ts'
import type { Looks } from '../score/looks.ts'
import type { Days } from './days.ts'
import { isFourWeeks } from './four-weeks.ts'
import { unitOf } from './unit.ts'

/** How often the verdict on these days is decided anew; days that still take answers are looked at daily. */
export function looksOf(days: Days & { readonly today: Day }): Looks {
  if (days.to >= days.today) return 'daily'
  if (isFourWeeks(days)) return 'weekly'
  const unit = unitOf(days)
  if (unit === 'week') return 'weekly'
  return unit === 'month' ? 'monthly' : 'once'
}
