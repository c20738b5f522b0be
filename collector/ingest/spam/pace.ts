/** People behind one address who answer within a window; a queue at one QR code may be more. */
const WINDOW_ANSWERS = 10
/** Of a busy site, what one carrier's phones may answer within a window. */
const SHARE_OF_BUSIEST_DAY = 0.01
/** Cards shown for each that is answered: fewer than a day's, because a burst is not a day. */
const IMPRESSIONS_PER_ANSWER = 5
const WINDOW_MS = 10 * 60_000

/** Notices when one network answers, or is shown cards, faster than people are. */
export interface Pace {
  note(sent: {
    readonly answers: readonly string[]
    readonly impressions: readonly string[]
    /** answers of the site's busiest day */
    readonly busiestDay: number
    readonly nowMs: number
  }): Paced
}

/** Ids of the window that came too fast; empty: they did not. */
export interface Paced {
  readonly answers: ReadonlySet<string>
  readonly impressions: ReadonlySet<string>
  /** says that all of them have been marked; those that come later are named */
  settle(): void
}

interface Stretch {
  ids: Set<string>
  isOver: boolean
}

/**
 * Counts what one network sends in ten minutes. Whoever copies the proof out of a tag can answer as
 * often as they like: only haste tells them from an office.
 */
export function createPace(): Pace {
  let startMs = -Infinity
  let answers = stretch()
  let impressions = stretch()

  function over(one: Stretch, ids: readonly string[], most: number): ReadonlySet<string> {
    for (const id of ids) one.ids.add(id)
    one.isOver ||= one.ids.size > most
    return one.isOver ? one.ids : NONE
  }

  return {
    note(sent) {
      if (sent.nowMs - startMs >= WINDOW_MS || sent.nowMs < startMs) {
        startMs = sent.nowMs
        answers = stretch()
        impressions = stretch()
      }
      const most = Math.max(WINDOW_ANSWERS, SHARE_OF_BUSIEST_DAY * sent.busiestDay)
      const fast = over(answers, sent.answers, most)
      const shown = over(impressions, sent.impressions, most * IMPRESSIONS_PER_ANSWER)
      const settled = [answers, impressions].filter(({ isOver }) => isOver)
      return {
        answers: new Set(fast),
        impressions: new Set(shown),
        settle: () => settled.forEach((one) => (one.ids = new Set())),
      }
    },
  }
}

const NONE: ReadonlySet<string> = new Set()

function stretch(): Stretch {
  return { ids: new Set(), isOver: false }
}
