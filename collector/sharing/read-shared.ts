import type { Days } from '#shared/analysis/days.ts'
import type { Day, Results } from '#shared/results.ts'
import { isRating } from '#shared/scale.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import { addDays } from '#shared/day.ts'
import { newestWindow, WINDOW_DAYS, windowOf } from '../results/four-week-window.ts'
import { rewordedOn } from '../results/reworded-on.ts'
import { versionsWithin } from '../results/versions-within.ts'
import type { Store } from '../store/store.ts'
import { sharedResults } from './shared-results.ts'
import type { SharedView } from './shared-view.ts'
import { createSharedWindows } from './shared-windows.ts'
import { weeksOf } from './weeks-of.ts'
import { withPrevious } from './with-previous.ts'

/** Half a year. */
const WINDOWS = 7

/** Reads what is shared of surveys. */
export interface SharedReader {
  /** It moves on once in four weeks and cannot be asked of other days. */
  read(published: PublishedSurvey, today: Day, now: Date): Promise<SharedView>
}

/** Views are made of whole windows, each of which says the same in every view it is part of. */
export function createSharedReader(store: Store): SharedReader {
  const readWindow = createSharedWindows(store)

  return {
    async read(published, today, now) {
      const newest = newestWindow(today)
      const windows = Array.from({ length: WINDOWS }, (_, i) =>
        windowOf(addDays(newest.from, WINDOW_DAYS * (i + 1 - WINDOWS))),
      )
      const first = await store.firstDayOf(published.newest.id)
      const told = await Promise.all(windows.map((window) => readWindow(published, window, now)))
      const read = told.map(({ results }) => results)
      const [earlier, current] = read.slice(-2)
      const isBehind = told.at(-1)?.isBehind ?? false
      if (!current) throw new Error('there is no window')
      // as on the results page, a survey younger than eight whole weeks is not compared
      const isCompared = earlier && first !== undefined && first <= earlier.from
      const compared = isCompared ? withPrevious(current, earlier, rewordedIn) : current
      const trend = trendOf(published, current, read)
      return { results: sharedResults(compared), trend, isBehind }

      function rewordedIn(question: string): Day | undefined {
        const days = { from: earlier?.from ?? newest.from, to: newest.to }
        return rewordedOn(question, published, days)
      }
    },
  }
}

/** Weeks of windows, and what happened in them; no sum that a small window could be had from. */
function trendOf(published: PublishedSurvey, current: Results, read: readonly Results[]): Results {
  const from = read[0]?.from ?? current.from
  const shared = sharedResults(current)
  const daysIn = ({ questions }: Results, id: string): Results['questions'][number]['days'] =>
    questions.find((one) => one.id === id)?.days ?? []
  const imports = read.flatMap((one) => one.imports)
  return {
    ...shared,
    from,
    versions: versionsWithin(published, from, current.to),
    imports: imports.filter((one, i) => imports.findIndex((other) => isSame(one, other)) === i),
    questions: shared.questions.map((question) => ({
      ...question,
      segments: [],
      days: isRating(question.kind)
        ? read.flatMap((one) => weeksOf(daysIn(one, question.id), one))
        : [],
    })),
  }
}

function isSame(one: Days & { source: string }, other: Days & { source: string }): boolean {
  return one.source === other.source && one.from === other.from && one.to === other.to
}
