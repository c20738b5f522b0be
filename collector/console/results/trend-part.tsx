import { useContext } from 'preact/hooks'
import type { Change } from '#shared/analysis/change-of.ts'
import { levelChangesOf } from '#shared/analysis/level-changes-of.ts'
import type { QuestionResults, Results } from '#shared/results.ts'
import { plain, sayScore } from '#shared/phrases/say-score.ts'
import { sayChangePoint } from '#shared/phrases/say-why.ts'
import { SCORING } from '#shared/score/constants.ts'
import { fadingTrendOf } from '#shared/score/fading-trend.ts'
import { halfAway, outward } from '#shared/score/rounding.ts'
import type { KnownScore } from '#shared/score/score.ts'
import { trendOf, type TrendPoint } from '#shared/score/trend.ts'
import { isRating } from '#shared/scale.ts'
import { TrendChart } from '../charts/trend-chart.tsx'
import type { TrendPicture } from '../charts/trend-drawing.tsx'
import { ReadOnly } from '../share/read-only.ts'
import { metricName } from '../words/metric-name.ts'
import { useWords } from '../words/use-words.tsx'
import { EventsPart } from './events-part.tsx'
import { SaveChart } from './save-chart.tsx'
import { happeningsOf } from './trend-marks.ts'
import { TrendTable } from './trend-table.tsx'
import { useView } from './use-view.ts'
import './trend-part.css'

/** The score day by day, in one of two ways; gaps where too few answered, and what happened. */
export function TrendPart(props: {
  readonly question: QuestionResults
  readonly score: KnownScore
  readonly results: Results
  /** counts of the days shown and the window before them */
  readonly trend: Results | undefined
  /** absent: nothing is compared */
  readonly change: Change | undefined
}) {
  const words = useWords()
  const { pack, say, format } = words
  const { view } = useView()
  const isReadOnly = useContext(ReadOnly)
  const isFading = view.trend === 'fading' && !isReadOnly
  const { question, score, results } = props
  const { from, to, today } = results
  const longer = props.trend?.questions.find(({ id }) => id === question.id)
  const days = longer?.days ?? []
  const rolling = trendOf(question, days, from, to)
  const points = isFading ? fadingTrendOf(question, days, from, to) : rolling.points
  const levelChanges =
    longer && props.trend
      ? levelChangesOf(longer, props.trend, results, props.change?.comparison)
      : []
  const title = isFading
    ? pack.trend.fadingTitle(format.count(SCORING.halfLifeDays))
    : pack.trend.title(format.count(rolling.windowDays))
  const label = `${metricName(pack, question)}: ${title}`
  const write = score.unit === 'percent' ? format.percent : format.count
  const happenings = happeningsOf(question.id, results, levelChanges, words)
  const isFirst = results.questions.find(({ kind }) => isRating(kind))?.id === question.id

  const tell = (point: TrendPoint) => {
    const happened = happenings.filter(({ day }) => day === point.day).map(({ label }) => label)
    return [tellNumbers(point), ...happened].join(' · ')
  }
  const tellNumbers = (point: TrendPoint) => {
    const { day, n, value, interval } = point
    const [when, count] = [format.longDay(day), format.count(n)]
    if (!interval) return pack.trend.tellGap(when, n, count)
    if (value === undefined) return pack.trend.tellRange(when, spanOf(point), n, count)
    const level = write(halfAway(value, 1))
    return isFading
      ? pack.trend.tellFading(when, level, spanOf(point), count)
      : pack.trend.tell(when, level, spanOf(point), n, count)
  }
  const spanOf = ({ interval }: TrendPoint) => {
    if (!interval) return ''
    const { low, high } = outward(interval, score.range)
    return pack.span(write(low), write(high))
  }
  const picture: TrendPicture = {
    points,
    marks: happenings,
    limits: score.range,
    tick: write,
    dayName: (day) => format.day(day, today),
    monthName: format.month,
  }

  return (
    <section class="rating-trend">
      <div class="trend-head">
        <h3 class="part-title">{title}</h3>
        <LinePicker />
      </div>
      {points.some(({ interval }) => interval) ? (
        <>
          <TrendChart picture={picture} label={label} hint={pack.trend.hint} tell={tell} />
          {levelChanges.map(({ day, z }) => (
            <p key={day} class="trend-note">
              {sayChangePoint(say, day, z, to)}
            </p>
          ))}
          <div class="trend-foot">
            <TrendTable
              label={label}
              points={points}
              scoreOf={({ value }) => (value === undefined ? '' : write(halfAway(value, 1)))}
              spanOf={spanOf}
            />
            <SaveChart picture={picture} words={pictureWords()} file={fileName()} />
          </div>
        </>
      ) : (
        <p class="quiet">{pack.trend.tooFew}</p>
      )}
      {isFirst && <EventsPart happenings={happenings} results={results} />}
    </section>
  )

  function pictureWords() {
    const { survey, site } = results
    const answers = pack.head.answers(score.n, format.count(score.n))
    const level = `${metricName(pack, question)} ${plain(sayScore(say, score))}`
    return {
      title: question.text,
      facts: [[level, answers, format.range(from, to)].join(' · ')],
      notes: [
        ...happenings.map(({ day, label }) => `${format.day(day, today)}: ${label}`),
        `${title} · 95% · ${site.name}, ${survey.name}`,
      ],
    }
  }

  function fileName() {
    return [results.survey.id, question.id, from, to].join('-')
  }
}

/** How the line is made; both are the same counts. */
function LinePicker() {
  const { trend } = useWords().pack
  const { view, hrefOf } = useView()
  const isReadOnly = useContext(ReadOnly)
  if (isReadOnly) return null
  return (
    <div class="periods" role="group" aria-label={trend.lines}>
      {([undefined, 'fading'] as const).map((line) => (
        <a
          key={line ?? 'rolling'}
          class="period"
          href={hrefOf({ trend: line })}
          {...(line === view.trend && { 'aria-current': 'true' as const })}
        >
          {line ? trend.fading : trend.rolling}
        </a>
      ))}
    </div>
  )
}
