/** Days rounded up to a tenth, so that nothing ever waits 0 days. */
export function tenths(days: number): number {
  return Math.ceil(Math.max(0, days) * 10) / 10
}
