import type { QuestionResults, Results } from '#shared/results.ts'
import { halfAway, outward } from '#shared/score/rounding.ts'
import type { KnownScore } from '#shared/score/score.ts'
import { trendOf, type TrendPoint } from '#shared/score/trend.ts'
import { addDays } from '#shared/reading/days.ts'
import { levelChangeOf } from '#shared/reading/level-change-of.ts'
import { sayChangePoint } from '#shared/say/say-why.ts'
import { TrendChart, type TrendMark } from '../charts/trend-chart.tsx'
import { useWords } from '../words/use-words.tsx'
import { TrendTable } from './trend-table.tsx'

/** The score day by day, each day pooled with those before it; gaps where too few answered. */
export function TrendPart(props: {
  readonly question: QuestionResults
  readonly score: KnownScore
  readonly results: Results
  /** counts of the days shown and the window before them */
  readonly trend: Results | undefined
}) {
  const { pack, say, format } = useWords()
  const { question, score, results } = props
  const { from, to, today } = results
  const longer = props.trend?.questions.find(({ id }) => id === question.id)
  const { windowDays, points } = trendOf(question, longer?.days ?? [], from, to)
  const levelChange = longer && props.trend && levelChangeOf(longer, props.trend)
  const title = pack.trend.title(format.count(windowDays))
  const label = `${pack.metrics[question.kind]}: ${title}`
  const write = score.unit === 'percent' ? format.percent : format.count
  const tell = (point: TrendPoint) => {
    const { day, n, value } = point
    const [when, count] = [format.longDay(day), format.count(n)]
    return value === undefined
      ? pack.trend.tellGap(when, n, count)
      : pack.trend.tell(when, write(halfAway(value, 1)), spanOf(point), n, count)
  }
  const marksOf = (): TrendMark[] => [
    ...results.versions.map(({ day, ver }) => ({ day, label: pack.trend.version(ver) })),
    ...results.imports.map(({ source, to: last }) => ({
      day: addDays(last, 1),
      label: pack.trend.imported(source),
    })),
    ...(levelChange
      ? [{ day: levelChange.day, label: sayChangePoint(say, levelChange.day, levelChange.z) }]
      : []),
  ]
  const spanOf = ({ interval }: TrendPoint) => {
    if (!interval) return ''
    const { low, high } = outward(interval, score.range)
    return pack.span(format.count(low), format.count(high))
  }

  return (
    <section class="rating-trend">
      <h3 class="part-title">{title}</h3>
      {points.some(({ interval }) => interval) ? (
        <>
          <TrendChart
            points={points}
            marks={marksOf()}
            limits={score.range}
            label={label}
            hint={pack.trend.hint}
            tick={write}
            dayName={(day) => format.day(day, today)}
            monthName={format.month}
            tell={tell}
          />
          {levelChange && levelChange.day >= from && (
            <p class="trend-note">{sayChangePoint(say, levelChange.day, levelChange.z)}</p>
          )}
          <TrendTable
            label={label}
            points={points}
            scoreOf={({ value }) => (value === undefined ? '' : write(halfAway(value, 1)))}
            spanOf={spanOf}
          />
        </>
      ) : (
        <p class="quiet">{pack.trend.tooFew}</p>
      )}
    </section>
  )
}
