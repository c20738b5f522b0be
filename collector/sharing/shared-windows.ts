import type { Days } from '#shared/analysis/days.ts'
import type { Results } from '#shared/results.ts'
import type { PublishedSurvey } from '../catalog/catalog.ts'
import { readResults } from '../results/read-results.ts'
import type { Store } from '../store/store.ts'
import { areApart } from './are-apart.ts'
import { weeksOf } from './weeks-of.ts'
import { sharedResults } from './shared-results.ts'

/** A page that many look at is read once a minute. */
const FRESH_MS = 60_000
/** Windows that are remembered; the one that was read longest ago is forgotten. */
const MAX_HELD = 4_000

/** Reads the counts of one window of a survey. */
export type WindowReader = (
  published: PublishedSurvey,
  window: Days,
  now: Date,
) => Promise<SharedWindow>

/** The counts of a window as they are told. */
export interface SharedWindow {
  readonly results: Results
  /** the database holds others */
  readonly isBehind: boolean
}

interface Held extends SharedWindow {
  readonly ver: number
  readonly readMs: number
}

/**
 * Reads windows and remembers them, each for every view it is part of: counts of a window that have
 * changed by fewer than five are not told, so that one shopper's late answer is never all that two
 * readings differ by.
 */
export function createSharedWindows(store: Store): WindowReader {
  const held = new Map<string, Held>()
  // many who ask at once are one reading
  const underWay = new Map<string, Promise<SharedWindow>>()

  async function readAgain(
    published: PublishedSurvey,
    window: Days,
    now: Date,
  ): Promise<SharedWindow> {
    const name = nameOf(published, window)
    const young = await readResults(store, published, { ...window, segments: [] }, now)
    const last = held.get(name)
    const isTold = !last || areApart(asShared(last.results), asShared(young))
    const told = isTold
      ? { results: young, isBehind: false }
      : { results: last.results, isBehind: true }
    held.delete(name)
    held.set(name, { ...told, ver: published.newest.ver, readMs: now.getTime() })
    forgetSome(held)
    return told
  }

  return async (published, window, now) => {
    const last = held.get(nameOf(published, window))
    const { ver } = published.newest
    if (last?.ver === ver && now.getTime() - last.readMs < FRESH_MS) return last
    const key = `${nameOf(published, window)} ${ver}`
    const reading = underWay.get(key) ?? readAgain(published, window, now)
    underWay.set(key, reading)
    return reading.finally(() => underWay.delete(key))
  }
}

/** What of a window may ever be told, its weeks included. */
function asShared(results: Results): Results {
  const shared = sharedResults(results)
  const days = (id: string) => results.questions.find((one) => one.id === id)?.days ?? []
  return {
    ...shared,
    questions: shared.questions.map((one) => ({ ...one, days: weeksOf(days(one.id), results) })),
  }
}

function nameOf({ newest }: PublishedSurvey, { to }: Days): string {
  return `${newest.id} ${to}`
}

function forgetSome(held: Map<string, Held>): void {
  for (const name of held.keys()) {
    if (held.size <= MAX_HELD) return
    held.delete(name)
  }
}
