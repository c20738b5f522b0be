import { before } from '#shared/analysis/before.ts'
import type { Days } from '#shared/analysis/days.ts'
import type { Day } from '#shared/results.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import { readResults } from '../results/read-results.ts'
import { addDays } from '#shared/day.ts'
import type { Store } from '../store/store.ts'
import { areApart } from './are-apart.ts'
import { sharedResults, sharedTrend } from './shared-results.ts'
import type { SharedView } from './shared-view.ts'
import { sharedWindow } from './shared-window.ts'

const WEEKS = 28
/** A page that many look at is read once a minute. */
const FRESH_MS = 60_000
/** Surveys whose views are remembered. */
const MAX_HELD = 500

/** Reads what is shared of surveys. */
export interface SharedReader {
  /** It moves on once in four weeks and cannot be asked of other days. */
  read(published: PublishedSurvey, today: Day, now: Date): Promise<SharedView>
}

interface Held {
  readonly view: SharedView
  readonly ver: number
  readonly readMs: number
}

/** Views are remembered, so that one shopper's late answer is never all that two of them differ by. */
export function createSharedReader(store: Store): SharedReader {
  const held = new Map<string, Held>()
  // many who ask at once are one reading
  const underWay = new Map<string, Promise<SharedView>>()

  function keep(name: string, next: Held): SharedView {
    if (held.size >= MAX_HELD) held.clear()
    held.set(name, next)
    return next.view
  }

  async function readAgain(
    published: PublishedSurvey,
    window: Days,
    name: string,
    now: Date,
  ): Promise<SharedView> {
    const view = await readView(store, published, window, now)
    const last = held.get(name)
    const isSafe =
      !last || (areApart(last.view.results, view.results) && areApart(last.view.trend, view.trend))
    const next = isSafe ? view : last.view
    return keep(name, { view: next, ver: published.newest.ver, readMs: now.getTime() })
  }

  return {
    async read(published, today, now) {
      const { newest } = published
      const window = sharedWindow(today)
      const name = `${newest.id} ${window.to}`
      const last = held.get(name)
      const isFresh = last && now.getTime() - last.readMs < FRESH_MS
      if (last && isFresh && last.ver === newest.ver) return last.view
      const key = `${name} ${newest.ver}`
      const reading = underWay.get(key) ?? readAgain(published, window, name, now)
      underWay.set(key, reading)
      return reading.finally(() => underWay.delete(key))
    },
  }
}

async function readView(
  store: Store,
  published: PublishedSurvey,
  window: Days,
  now: Date,
): Promise<SharedView> {
  const { to } = window
  const earlier = before(window, 'previous')
  const first = await store.firstDayOf(published.newest.id)
  // as on the results page, a survey younger than eight whole weeks is not compared
  const previous = first !== undefined && first <= earlier.from ? { previous: earlier } : {}
  const lastDays = Array.from({ length: WEEKS }, (_, i) => addDays(to, 7 * (i + 1 - WEEKS)))
  const longer = { from: addDays(to, 1 - 7 * WEEKS), to, segments: [] }
  const [results, trend] = await Promise.all([
    readResults(store, published, { ...window, segments: [], ...previous }, now),
    readResults(store, published, longer, now),
  ])
  return { results: sharedResults(results), trend: sharedTrend(trend, lastDays) }
}
