import type { Tally } from '#shared/tally.ts'
import { compare } from '#shared/score/compare.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import type { FigureId, SummaryFigure } from '#shared/summary.ts'
import type { Pool } from './pool-questions.ts'
import { signed, type Told } from './told.ts'

/** One kind of question, scored and compared. */
export function tellKind(
  id: FigureId,
  question: Pick<Pool, 'kind' | 'points'>,
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
