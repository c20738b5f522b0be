/** Of a busy site, what one carrier's phones may answer within a window. */
const SHARE_OF_BUSIEST_DAY = 0.01
/** Cards that nobody answered, for each that somebody did; a burst is not a day. */
const IMPRESSIONS_PER_ANSWER = 2
/** Of a window that came too fast, those that came first and stand. */
const STANDING = 5
const WINDOW_MS = 10 * 60_000

/** Notices when one network answers, or is shown cards, faster than people are. */
export interface Pace {
  note(sent: {
    readonly answers: readonly string[]
    readonly impressions: readonly string[]
    /** answers of the site's busiest day */
    readonly busiestDay: number
    /** how many times one home's pace the network may have */
    readonly times: number
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
  /** those that get a mark once the window is over its bound */
  ids: Set<string>
  readonly standing: Set<string>
  isOver: boolean
}

/**
 * Counts what one network sends in ten minutes. Whoever copies the proof out of a tag can answer as
 * often as they like: only haste tells them from an office.
 *
 * Once it is too much, the first five stand and all others are named, those that came before the
 * bound was reached included. A burst thus takes nobody along who answered before it, and whoever
 * makes one gains five answers at most. No browser sends more than a few answers in one request: of
 * a request with more none stands.
 *
 * @param windowAnswers what people behind one address may answer within a window at any site
 */
export function createPace(windowAnswers: number): Pace {
  let startMs = -Infinity
  let answers = stretch()
  let impressions = stretch()

  return {
    note(sent) {
      if (sent.nowMs - startMs >= WINDOW_MS || sent.nowMs < startMs) {
        startMs = sent.nowMs
        answers = stretch()
        impressions = stretch()
      }
      const most = sent.times * Math.max(windowAnswers, SHARE_OF_BUSIEST_DAY * sent.busiestDay)
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

/** Adds ids to a window; returns those that are too many. */
function over(one: Stretch, ids: readonly string[], most: number): ReadonlySet<string> {
  const { standing } = one
  const mayStand = !one.isOver && ids.length <= STANDING
  for (const id of ids) {
    if (standing.has(id)) continue
    if (mayStand && standing.size < STANDING && !one.ids.has(id)) standing.add(id)
    else one.ids.add(id)
  }
  one.isOver ||= one.ids.size + standing.size > most
  return one.isOver ? one.ids : NONE
}

const NONE: ReadonlySet<string> = new Set()

function stretch(): Stretch {
  return { ids: new Set(), standing: new Set(), isOver: false }
}
