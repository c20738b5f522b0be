import { addDays } from '#shared/day.ts'

/** The complete period that ends the day before another begins, as `/scores` takes it. */
export function periodBefore(
  unit: 'weeks' | 'months',
  from: string,
): Readonly<Record<string, string>> {
  const to = addDays(from, -1)
  return unit === 'weeks'
    ? { from: addDays(from, -28), to, unit: 'weeks' }
    : { from: `${to.slice(0, 8)}01`, to }
}
