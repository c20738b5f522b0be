const formats = new Map<string, Intl.DateTimeFormat>()

/** What a clock of the zone shows at an instant, `2026-03-01 18:30:00`, as spreadsheets read a time. */
export function localTime(at: Date, zone: string): string {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'medium',
    })
    formats.set(zone, format)
  }
  return format.format(at)
}
