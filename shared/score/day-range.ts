import { addDays } from '../day.ts'

/** Every day from `from` to `to`, `YYYY-MM-DD`, both included; none when `to` comes first. */
export function dayRange(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
