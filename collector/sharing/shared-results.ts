import type { Day, Results } from '#shared/results.ts'
import { isRating } from '#shared/scale.ts'
import { SCORING } from '#shared/score/constants.ts'
import { mergeTallies, total, type Tally } from '#shared/tally.ts'
import { withholdSegments } from '../results/withhold-segments.ts'

type Question = Results['questions'][number]

/**
 * Results that somebody may read who must not learn one shopper's answer: no question and no segment
 * of fewer than 5 answers, no segment that could be had by subtracting the others, no days, no cells,
 * and nothing that owners wrote for themselves.
 */
export function sharedResults({ held: _, ...results }: Results): Results {
  return {
    ...results,
    excluded: 0,
    revision: 0,
    days: [],
    cells: [],
    annotations: [],
    questions: results.questions.filter(isShown).map((question) => ({
      ...question,
      ...(question.previousTally && { previousTally: enough(question.previousTally) }),
      days: [],
      segments: withholdSegments(question, results.answered),
    })),
  }
}

/**
 * The trend of what is shared: weeks instead of days, each put on its last day, and joined with the
 * week after where it has fewer than 5 answers. Weeks are joined inside a window of four alone, since
 * the whole of a window is shown.
 */
export function sharedTrend(results: Results, lastDays: readonly Day[]): Results {
  const shared = sharedResults(results)
  return {
    ...shared,
    questions: shared.questions.map((question) => {
      const days = results.questions.find(({ id }) => id === question.id)?.days ?? []
      const isScored = isRating(question.kind)
      return { ...question, segments: [], days: isScored ? weeksOf(days, lastDays) : [] }
    }),
  }
}

function isShown({ kind, tally }: Question): boolean {
  return kind === 'comment' || total(tally) >= SCORING.minToShow
}

function enough(tally: Question['tally']): Question['tally'] {
  return total(tally) >= SCORING.minToShow ? tally : {}
}

const WINDOW_WEEKS = 4

/** @param lastDays of weeks, ascending, whole windows of four */
function weeksOf(days: Question['days'], lastDays: readonly Day[]): Question['days'] {
  const weeks = lastDays.map((last, i) => {
    const first = lastDays[i - 1] ?? ''
    const inside = days.filter(({ day }) => day > first && day <= last)
    return { day: last, tally: mergeTallies(inside.map(({ tally }) => tally)) }
  })
  const windows = Map.groupBy(weeks, ({ day }) => Math.floor(lastDays.indexOf(day) / WINDOW_WEEKS))
  return [...windows.values()].flatMap(joinSmall)
}

/** what is left at the end of a window joins the last that was large enough; a small window is a gap */
function joinSmall(weeks: readonly { readonly day: Day; readonly tally: Tally }[]) {
  const joined: { day: Day; tally: Tally }[] = []
  let open: Tally = {}
  for (const { day, tally } of weeks) {
    open = mergeTallies([open, tally])
    if (total(open) < SCORING.minToShow) continue
    joined.push({ day, tally: open })
    open = {}
  }
  const last = joined.pop()
  return last ? [...joined, { day: last.day, tally: mergeTallies([last.tally, open]) }] : []
}
