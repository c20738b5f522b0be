import type { SegmentResults } from '#shared/results.ts'
import type { Days } from '#shared/analysis/days.ts'
import type { PublishedSurvey } from '../../catalog/catalog.ts'
import { CELL_FACET } from '../../store/cell.ts'
import type { DayCounts } from '../../store/rollup/tally-sums.ts'
import type { Counts, FacetValue, Store } from '../../store/store.ts'
import { questionsOf } from '../questions-of.ts'
import { funnelOf, sumCounts } from '../sum-counts.ts'
import { withholdSegments } from '../withhold-segments.ts'

/** Which groups may be told of one window. */
export interface ToldGroups {
  readonly window: Days
  /** whether a group is large enough, also by subtraction; one of nobody is. Without a question: by who answered */
  isTold(group: FacetValue, question?: string): boolean
  /** what counts of a group may be told, put on the window's last day; `undefined`: nothing */
  countsOf(group: FacetValue): DayCounts | undefined
}

/**
 * Reads which groups of an anonymous survey may be told of a window. Whatever is told of several
 * windows is a sum of what is told of each: so no two readings differ by less than a told group.
 */
export async function readToldGroups(
  store: Pick<Store, 'sumTallies'>,
  published: PublishedSurvey,
  window: Days,
): Promise<ToldGroups> {
  const { days, sums } = await store.sumTallies(published.newest.id, window.from, window.to)
  const many = new Set(questionsOf(published).flatMap((one) => (one.many ? [one.id] : [])))
  const groups = sums.filter(({ facet }) => facet !== CELL_FACET)
  const whole = sumCounts(days)
  const { answered } = funnelOf(whole.get(''))
  const byName = new Map(groups.map((group) => [nameOf(group), group.counts]))
  const told = new Map<string, ReadonlySet<string>>()

  function toldOf(question: string): ReadonlySet<string> {
    const known = told.get(question)
    if (known) return known
    // of the funnel there is no tally: who answered says how many a group is
    const tallyOf = (counts: Counts) => (question === '' ? {} : (counts[question] ?? {}))
    const segments = groups.map((group) => segmentOf(group, tallyOf(group.counts)))
    const tally = question === '' ? {} : (whole.get(question) ?? {})
    const asked = { segments, tally, ...(many.has(question) && { many: true as const }) }
    const shown = new Set(withholdSegments(asked, answered).map(nameOf))
    told.set(question, shown)
    return shown
  }

  function isTold(group: FacetValue, question = ''): boolean {
    return !byName.has(nameOf(group)) || toldOf(question).has(nameOf(group))
  }

  return {
    window,
    isTold,
    countsOf(group) {
      const counts = byName.get(nameOf(group))
      if (!counts || !isTold(group)) return undefined
      const kept = Object.entries(counts).filter(([question]) => isTold(group, question))
      return { day: window.to, counts: Object.fromEntries(kept) }
    },
  }
}

function segmentOf(
  { facet, value, counts }: FacetValue & { readonly counts: Counts },
  tally: SegmentResults['tally'],
): SegmentResults {
  const { shown, answered } = funnelOf(counts[''])
  return { facet, value, tally, shown, answered }
}

function nameOf({ facet, value }: FacetValue): string {
  return `${facet}\n${value}`
}
