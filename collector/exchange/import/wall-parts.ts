/** The parts of a wall-clock time that a text gives. */
export interface WallParts {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly ms: number
}

/** Parts that are a time; 31 February and 25:61 are none. 24:00 is the next day's midnight. */
export function checkedParts(parts: WallParts): WallParts | undefined {
  const { year, month, day, hour, minute, second } = parts
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  const isEnd = hour === 24 && minute === 0 && second === 0
  return isReal && (hour < 24 || isEnd) && minute < 60 && second < 60 ? parts : undefined
}
