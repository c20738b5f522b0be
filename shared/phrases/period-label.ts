import type { Day } from '../results.ts'
import type { Days } from '../analysis/days.ts'
import { unitOf } from '../analysis/unit.ts'
import { numbersIn } from './numbers.ts'
import type { SayPack } from './pack.ts'

/**
 * What days are called in a sentence: "November", "Q3 2026", "2025", or the dates "2–29 Nov"; with the
 * year where it is not today's.
 */
export function periodLabel(pack: SayPack, days: Days, today: Day): string {
  const numbers = numbersIn(pack.lang)
  const unit = unitOf(days)
  if (unit === 'month') return numbers.month(days.from, today)
  if (unit === 'year') return numbers.year(days.from)
  if (unit === 'quarter') {
    const quarter = Math.ceil(Number(days.from.slice(5, 7)) / 3)
    return pack.quarter(quarter, days.from.slice(0, 4))
  }
  return numbers.span(days.from, days.to, today)
}
