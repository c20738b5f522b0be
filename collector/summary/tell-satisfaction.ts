import { total, mergeTallies, type Tally } from '#shared/tally.ts'
import type { RatingKind } from '#shared/survey.ts'
import { isRating } from '#shared/scale.ts'
import { compare } from '#shared/score/compare.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import type { FigureId, SummaryFigure } from '#shared/summary.ts'
import type { Results } from '#shared/results.ts'
import { signed, type Told } from './told.ts'

interface Kind {
  readonly id: FigureId
  readonly kind: RatingKind
  readonly points: 5 | 7 | 11
}

/** CES on 5 and on 7 points are two lines: they are never added. */
const KINDS: readonly Kind[] = [
  { id: 'nps', kind: 'nps', points: 11 },
  { id: 'csat', kind: 'csat', points: 5 },
  { id: 'ces7', kind: 'ces', points: 7 },
  { id: 'ces5', kind: 'ces', points: 5 },
  { id: 'repurchase', kind: 'repurchase', points: 5 },
]

const POINTS = { nps: 11, csat: 5, ces: 7, repurchase: 5 } as const

/**
 * Each kind pooled over a shop's surveys: same kind, same scale, same direction, same horizon; tallies
 * are added, and then scored. A question of another horizon than most answers have is left out.
 */
export function tellSatisfaction(results: readonly Results[]): readonly Told[] {
  return KINDS.flatMap(({ id, kind, points }) => {
    const pools = Map.groupBy(
      results.flatMap(({ questions }) =>
        questions.filter(
          (question) =>
            question.kind === kind &&
            isRating(question.kind) &&
            (question.points ?? POINTS[kind]) === points &&
            question.direction !== 'low',
        ),
      ),
      ({ horizonDays }) => horizonDays ?? 0,
    )
    const answered = (all: readonly { readonly tally: Tally }[]) =>
      all.reduce((sum, { tally }) => sum + total(tally), 0)
    const [largest] = [...pools.values()].toSorted((a, b) => answered(b) - answered(a))
    if (!largest || answered(largest) === 0) return []
    const after = mergeTallies(largest.map(({ tally }) => tally))
    const before = mergeTallies(largest.map(({ previousTally = {} }) => previousTally))
    return [tellKind(id, { kind, points }, after, before)]
  })
}

function tellKind(
  id: FigureId,
  question: Pick<Kind, 'kind' | 'points'>,
  after: Tally,
  before: Tally,
): Told {
  const score = scoreOf(question, after)
  const base = {
    id,
    part: 'satisfaction',
    unit: score.unit,
    n: score.n,
    status: score.status,
  } as const
  if (score.status === 'none' || score.status === 'hidden') {
    return { figure: { ...base, withheld: score.status }, z: 0 }
  }
  const { value, low, high } = score.shown
  const change = compare(question, before, after, { looks: 'weekly' })
  const earlier = scoreOf(question, before)
  const isTold = earlier.status === 'rough' || earlier.status === 'solid'
  return {
    figure: {
      ...base,
      low: text(low),
      high: text(high),
      ...(score.status === 'too_few' ? { withheld: 'too_few' as const } : { value: text(value) }),
      change: {
        verdict: verdictOf(change),
        ...(isTold && { before: text(earlier.shown.value) }),
        ...(change.delta !== undefined &&
          isTold &&
          score.status !== 'too_few' && { diff: signed(change.shown.delta, 0) }),
      },
    },
    z:
      change.delta !== undefined && (change.verdict === 'clear' || change.verdict === 'likely')
        ? Math.abs(change.z)
        : 0,
  }
}

function text(value: number): string {
  return value < 0 ? `\u2212${-value}` : String(value)
}

function verdictOf({
  verdict,
  direction,
}: Pick<ReturnType<typeof compare>, 'verdict' | 'direction'>): NonNullable<
  SummaryFigure['change']
>['verdict'] {
  if (verdict === 'steady' || verdict === 'not_enough') return verdict
  if (verdict === 'wait' || verdict === 'cannot_tell' || direction === 'none') return 'cannot_tell'
  return `${verdict}_${direction}`
}
