import { looksOf } from '#shared/analysis/looks-of.ts'
import { BAND_FACETS } from '#shared/engagement/bands.ts'
import type { QuestionResults, Results } from '#shared/results.ts'
import { findSegments } from '#shared/score/find-segments.ts'
import type { Finding } from '#shared/score/scan.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import type { Score } from '#shared/score/score.ts'
import type { Tally } from '#shared/tally.ts'

/** One segment as the table shows it. */
export interface SegmentRow {
  readonly facet: string
  readonly value: string
  readonly score: Score
  /** answered ÷ shown, 0 to 1; absent when never shown */
  readonly rate?: number
  /**
   * how it differs from everyone else, only where that is more than chance; the difference of what is
   * printed of both, absent where one of them is printed as a range
   */
  readonly stands?: {
    readonly way: 'up' | 'down'
    readonly by?: number
    readonly sure: boolean
  }
}

/** The segments of a question by facet, largest first, and how many were looked at. */
export interface SegmentGroups {
  readonly facets: readonly { readonly facet: string; readonly rows: readonly SegmentRow[] }[]
  readonly lookedAt: number
}

/** The order in which an owner can do most about it; the owner's own traits come last. */
const ORDER: readonly string[] = ['device', 'page', 'lang', 'visit', 'channel', ...BAND_FACETS]

function standsOf(
  question: QuestionResults,
  { before, after, delta, standing }: Finding & { readonly before: Tally; readonly after: Tally },
): NonNullable<SegmentRow['stands']> {
  const [own, rest] = [scoreOf(question, after), scoreOf(question, before)]
  const isExact = [own, rest].every(({ status }) => status === 'rough' || status === 'solid')
  const by =
    isExact && own.status !== 'none' && rest.status !== 'none'
      ? own.shown.value - rest.shown.value
      : undefined
  return {
    way: delta > 0 ? 'up' : 'down',
    ...(by !== undefined && { by }),
    sure: standing === 'sure',
  }
}

function placeIn(facet: string): number {
  const place = ORDER.indexOf(facet)
  return place < 0 ? ORDER.length : place
}

/**
 * Scores every segment, and marks the few that differ from all other answers once looking at so many
 * is taken into account. Segments without an answer are left out.
 */
export function segmentRows(
  question: QuestionResults,
  results: Pick<Results, 'from' | 'to' | 'unit' | 'today'>,
): SegmentGroups {
  const looks = looksOf(results)
  const { lookedAt, findings } = findSegments(question, question.tally, question.segments, looks)
  const rows = question.segments.map(({ facet, value, tally, shown, answered }): SegmentRow => {
    const found = findings.find((one) => one.facet === facet && one.value === value)
    return {
      facet,
      value,
      score: scoreOf(question, tally),
      ...(shown > 0 && { rate: answered / shown }),
      ...(found && { stands: standsOf(question, found) }),
    }
  })
  const known = rows.filter(({ score }) => score.n > 0).sort((a, b) => b.score.n - a.score.n)
  const byFacet = Map.groupBy(known, ({ facet }) => facet)
  const facets = [...byFacet].map(([facet, found]) => ({ facet, rows: found }))
  return { lookedAt, facets: facets.sort((a, b) => placeIn(a.facet) - placeIn(b.facet)) }
}
