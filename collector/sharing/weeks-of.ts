import type { Days } from '#shared/analysis/days.ts'
import { addDays } from '#shared/day.ts'
import type { QuestionResults } from '#shared/results.ts'
import { SCORING } from '#shared/score/constants.ts'
import { mergeTallies, total, type Tally } from '#shared/tally.ts'

const WEEKS = 4

type DayTallies = QuestionResults['days']

/**
 * The weeks of one window, each put on its last day, and joined with the week after where it has fewer
 * than 5 answers. Weeks are joined inside their window alone, since the whole of a window is shown.
 */
export function weeksOf(days: DayTallies, { from }: Pick<Days, 'from'>): DayTallies {
  const weeks = Array.from({ length: WEEKS }, (_, i) => {
    const [first, last] = [addDays(from, 7 * i), addDays(from, 7 * i + 6)]
    const inside = days.filter(({ day }) => day >= first && day <= last)
    return { day: last, tally: mergeTallies(inside.map(({ tally }) => tally)) }
  })
  return joinSmall(weeks)
}

/** what is left at the end of a window joins the last that was large enough; a small window is a gap */
function joinSmall(weeks: DayTallies): DayTallies {
  const joined: { day: string; tally: Tally }[] = []
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
