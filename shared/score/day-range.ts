const MS_PER_DAY = 86_400_000

/** Every day from `from` to `to`, `YYYY-MM-DD`, both included; none when `to` comes first. */
export function dayRange(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** The day `count` days later. Counted in UTC, where each has 24 hours: the zone named them. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10)
}
