/** A shop of two answers a day may get these on a good one, without anybody being asked to look. */
const ANY_HOUR = 30
const ANY_DAY = 50
/** A sale, a mail to everyone: more than the busiest day so far, but not many times as much. */
const DAYS_IN_A_DAY = 3
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

/** Notices when a site is answered faster than it ever was, from however many networks. */
export interface Wave {
  /**
   * Notes answers that nothing else speaks against; returns whether they are to wait for the owner.
   *
   * @param busiestDay answers of the site's busiest day so far; absent: not known, nothing waits
   */
  isOver(answers: number, busiestDay: number | undefined, nowMs: number): boolean
}

/** A whole busiest day within an hour, or three within a day, is out of proportion. */
export function createWave(): Wave {
  const hour = { startMs: -Infinity, count: 0 }
  const day = { startMs: -Infinity, count: 0 }

  function add(window: { startMs: number; count: number }, lengthMs: number, sent: Sent): number {
    if (sent.nowMs - window.startMs >= lengthMs || sent.nowMs < window.startMs) {
      window.startMs = sent.nowMs
      window.count = 0
    }
    return (window.count += sent.answers)
  }

  return {
    isOver(answers, busiestDay, nowMs) {
      const inHour = add(hour, HOUR_MS, { answers, nowMs })
      const inDay = add(day, DAY_MS, { answers, nowMs })
      if (busiestDay === undefined) return false
      const mostDay = Math.max(ANY_DAY, DAYS_IN_A_DAY * busiestDay)
      return inHour > Math.max(ANY_HOUR, busiestDay) || inDay > mostDay
    },
  }
}

interface Sent {
  readonly answers: number
  readonly nowMs: number
}
