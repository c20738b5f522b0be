import { DAY_MS } from '#shared/day.ts'

/** A shop of two answers a day may get these on a good one, without anybody being asked to look. */
const FEW = { anyHour: 30, anyDay: 50 }
/** A sale, a mail to everyone: more than the busiest day so far, but not many times as much. */
const DAYS_IN_A_DAY = 3
const HOUR_MS = 3_600_000

/** Notices when a site is sent more, and faster, than it ever was, from however many networks. */
export interface Wave {
  /**
   * Notes answers, or impressions, that nothing else speaks against; returns whether they are too many.
   *
   * @param busiestDay those of the site's busiest day so far; absent: not known, nothing is too many
   */
  isOver(sent: number, busiestDay: number | undefined, nowMs: number): boolean
}

/**
 * A whole busiest day within an hour, or three within a day, is out of proportion.
 *
 * @param few what is never too much within an hour and within a day
 */
export function createWave(few: typeof FEW = FEW): Wave {
  const hour = { startMs: -Infinity, count: 0 }
  const day = { startMs: -Infinity, count: 0 }

  function add(window: { startMs: number; count: number }, lengthMs: number, sent: Sent): number {
    if (sent.nowMs - window.startMs >= lengthMs || sent.nowMs < window.startMs) {
      window.startMs = sent.nowMs
      window.count = 0
    }
    return (window.count += sent.count)
  }

  return {
    isOver(sent, busiestDay, nowMs) {
      const inHour = add(hour, HOUR_MS, { count: sent, nowMs })
      const inDay = add(day, DAY_MS, { count: sent, nowMs })
      if (busiestDay === undefined) return false
      const mostDay = Math.max(few.anyDay, DAYS_IN_A_DAY * busiestDay)
      return inHour > Math.max(few.anyHour, busiestDay) || inDay > mostDay
    },
  }
}

interface Sent {
  readonly count: number
  readonly nowMs: number
}
