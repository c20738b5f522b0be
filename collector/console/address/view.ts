import { FOLLOW_UP_STATUSES, type FollowUpStatus } from '#shared/follow-up.ts'
import type { Against } from '#shared/analysis/before.ts'
import { periodOf, queryOfPeriod, type Period } from './period.ts'
import type { Mood } from '#shared/score/mood-of.ts'

/** One value of one facet that the page is narrowed to. */
export interface Narrowing {
  readonly facet: string
  readonly value: string
}

/** Which answers are listed besides those with words. */
export type ListName = 'all' | 'held' | 'suspected'

/** All of them, in the order in which they are offered. */
export const LISTS: readonly ListName[] = ['all', 'held', 'suspected']

/** Everything about a results page that lives in the address bar, so that a link shows the same. */
export interface View {
  readonly period: Period
  /** absent: the period before */
  readonly against?: Exclude<Against, 'previous'> | undefined
  readonly segment?: Narrowing | undefined
  readonly mood?: Mood | undefined
  /** absent: answers with words */
  readonly list?: ListName | undefined
  /** what is looked for in answers */
  readonly q?: string | undefined
  readonly status?: FollowUpStatus | undefined
  /** one of the owners' own */
  readonly tag?: string | undefined
  /** absent: a rolling window */
  readonly trend?: 'fading' | undefined
}

/** What an address says; whatever it says wrongly is left out. */
export function viewOf(query: Readonly<Record<string, string>>): View {
  const segment = narrowingOf(query.segment)
  const mood = query.comments
  const list = LISTS.find((one) => one === query.answers)
  const status = FOLLOW_UP_STATUSES.find((one) => one === query.status)
  return {
    period: periodOf(query),
    ...(query.compare === 'year' && { against: query.compare }),
    ...(segment && { segment }),
    ...(isMood(mood) && { mood }),
    ...(list && { list }),
    ...(query.q && { q: query.q }),
    ...(status && { status }),
    ...(query.tag && { tag: query.tag }),
    ...(query.trend === 'fading' && { trend: query.trend }),
  }
}

/** The query of a view, with its `?`; empty for the default view. The language is kept as it is. */
export function queryOf(view: View, lang?: string): string {
  const { period, against, segment, mood, list, q, status, tag, trend } = view
  const query = new URLSearchParams(queryOfPeriod(period))
  if (against) query.set('compare', against)
  if (segment) query.set('segment', `${segment.facet}:${segment.value}`)
  if (mood) query.set('comments', mood)
  if (list) query.set('answers', list)
  if (q) query.set('q', q)
  if (status) query.set('status', status)
  if (tag) query.set('tag', tag)
  if (trend) query.set('trend', trend)
  if (lang) query.set('lang', lang)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** `device:phone` → a facet and a value; the value may hold colons itself. */
function narrowingOf(text: string | undefined): Narrowing | undefined {
  const colon = text?.indexOf(':') ?? -1
  if (text === undefined || colon < 1 || colon === text.length - 1) return undefined
  return { facet: text.slice(0, colon), value: text.slice(colon + 1) }
}

function isMood(text: string | undefined): text is Mood {
  return text === 'good' || text === 'middle' || text === 'bad'
}
