import type { Who } from '#shared/analysis/compare-sides.ts'
import { before } from '#shared/analysis/before.ts'
import { onlyDays } from '#shared/analysis/only-days.ts'
import type { Results } from '#shared/results.ts'
import { DEFAULT_PERIOD, periodOf, queryOfPeriod, type Period } from './period.ts'

/** One side of a comparison, as an owner picked it. */
export interface SideView {
  readonly survey: string
  /** `before`: the period before that of the first side */
  readonly period: Period | 'before'
  readonly who: Who
}

/** Both; the first is what the results page shows. */
export interface SidesView {
  readonly a: SideView
  readonly b: SideView
}

/**
 * The two sides that an address names: `period`, `from`, `to`, `segment` for the first as on the
 * results page, the same with `b-` and `b-survey` for the second. Unless told otherwise the second is
 * everyone else when the first is a segment, and the days before when it is not.
 */
export function sidesOf(query: Readonly<Record<string, string>>, survey: string): SidesView {
  const a = sideIn(query, '', survey)
  const isNamed = B_NAMES.some((name) => query[name])
  if (isNamed) return { a, b: sideIn(query, 'b-', query['b-survey'] || survey) }
  if (a.who.is === 'segment') return { a, b: { ...a, who: { ...a.who, is: 'rest' } } }
  return { a, b: { ...a, period: 'before' } }
}

const B_NAMES = ['b-survey', 'b-period', 'b-from', 'b-to', 'b-segment']

/** The query of two sides, with its `?`. The language is kept as it is. */
export function queryOfSides({ a, b }: SidesView, lang?: string): string {
  const query = new URLSearchParams()
  write(query, '', a)
  query.set('b-survey', b.survey)
  write(query, 'b-', b)
  if (lang) query.set('lang', lang)
  return `?${query.toString()}`
}

/** The period of the first side: which days it is, the collector says, as for the results page. */
export function firstPeriod({ a }: SidesView): Period {
  return a.period === 'before' ? DEFAULT_PERIOD : a.period
}

/**
 * The period of the second side; the days before are those that the results page compares with.
 *
 * @param first the results of the first side; absent while they are read
 * @returns `undefined` while it is not known
 */
export function secondPeriod({ b }: SidesView, first: Results | undefined): Period | undefined {
  if (b.period !== 'before') return b.period
  return first && onlyDays(first.previous ?? before(onlyDays(first), 'previous'))
}

function sideIn(
  query: Readonly<Record<string, string>>,
  prefix: '' | 'b-',
  survey: string,
): SideView {
  const get = (name: string) => query[`${prefix}${name}`] ?? ''
  const period =
    prefix === 'b-' && get('period') === 'before'
      ? ('before' as const)
      : periodOf({
          period: get('period'),
          from: get('from'),
          to: get('to'),
          unit: get('unit'),
        })
  return { survey, period, who: whoIn(get('segment')) }
}

/** `device:phone`, or `not:device:phone` for everyone else; the value may hold colons itself. */
export function whoIn(text: string): Who {
  const is = text.startsWith('not:') ? 'rest' : 'segment'
  const named = is === 'rest' ? text.slice('not:'.length) : text
  const colon = named.indexOf(':')
  if (colon < 1 || colon === named.length - 1) return { is: 'everyone' }
  return { is, facet: named.slice(0, colon), value: named.slice(colon + 1) }
}

/** The other way round; empty for everyone. */
export function whoText(who: Who): string {
  if (who.is === 'everyone') return ''
  return `${who.is === 'rest' ? 'not:' : ''}${who.facet}:${who.value}`
}

function write(query: URLSearchParams, prefix: string, { period, who }: SideView): void {
  const fields =
    period === 'before'
      ? { period }
      : 'name' in period
        ? { period: period.name }
        : queryOfPeriod(period)
  for (const [name, value] of Object.entries(fields)) query.set(`${prefix}${name}`, value)
  const text = whoText(who)
  if (text !== '') query.set(`${prefix}segment`, text)
}
