import { area, curveMonotoneX, line } from 'd3-shape'
import type { Day } from '#shared/results.ts'
import type { TrendPoint } from '#shared/score/trend.ts'
import { domainOf, placeOf, ticksOf, type Domain } from './axis.ts'
import { dayTicks, MONTHS_FROM_DAYS } from './day-ticks.ts'
import { useSteps } from './use-steps.ts'
import { useWidth } from './use-width.ts'
import './trend-chart.css'

/** Something that happened on a day and may explain what follows. */
export interface TrendMark {
  readonly day: Day
  readonly label: string
}

interface Props {
  /** every day of the period, ascending; a day without an interval is a gap */
  readonly points: readonly TrendPoint[]
  readonly marks: readonly TrendMark[]
  /** the scale's own ends; the picture never leaves them */
  readonly limits: Domain
  readonly label: string
  readonly hint: string
  /** how a level is written on the axis */
  readonly tick: (value: number) => string
  readonly dayName: (day: Day) => string
  /** the same where months are labelled instead */
  readonly monthName: (day: Day) => string
  /** all that is known of one day, read out as it is pointed at */
  readonly tell: (point: TrendPoint) => string
}

const HEIGHT = 208
const MARGIN = { top: 14, right: 14, bottom: 26, left: 40 }
/** Room that one label of the time axis needs, in px. */
const LABEL_PX = 76

/** A level over time with its 95 % band; a line breaks where nothing can be said. */
export function TrendChart(props: Props) {
  const [frame, width] = useWidth<HTMLDivElement>()
  const { points } = props
  const levels = points.flatMap(({ interval }) => (interval ? [interval.low, interval.high] : []))
  const reach = (props.limits.high - props.limits.low) * 0.15
  const domain = domainOf(levels, props.limits, reach)
  const inner = Math.max(1, width - MARGIN.left - MARGIN.right)
  const x = (index: number) =>
    MARGIN.left + (points.length < 2 ? inner : (inner * index) / (points.length - 1))
  const y = (value: number) =>
    MARGIN.top + (HEIGHT - MARGIN.top - MARGIN.bottom) * (1 - placeOf(value, domain))
  const nearest = (px: number) => Math.round(((px - MARGIN.left) / inner) * (points.length - 1))
  const { at, handlers } = useSteps(points.length, nearest)
  const nameOf = points.length > MONTHS_FROM_DAYS ? props.monthName : props.dayName
  const last = points.findLastIndex(({ interval }) => interval)
  const shown = points[at ?? last]

  return (
    <div class="trend" ref={frame}>
      <p class="trend-told" aria-hidden="true">
        {shown && props.tell(shown)}
      </p>
      <div
        class="trend-frame"
        role="slider"
        tabIndex={0}
        aria-label={props.label}
        aria-description={props.hint}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, points.length - 1)}
        aria-valuenow={Math.max(0, at ?? last)}
        aria-valuetext={shown ? props.tell(shown) : ''}
        {...handlers}
      >
        <svg width={width} height={HEIGHT} aria-hidden="true" focusable="false">
          <Grid
            domain={domain}
            y={y}
            left={MARGIN.left}
            right={width - MARGIN.right}
            tick={props.tick}
          />
          {dayTicks(
            points.map(({ day }) => day),
            Math.max(2, Math.floor(inner / LABEL_PX)),
          ).map((index) => (
            <text
              key={index}
              class="axis"
              x={x(index)}
              y={HEIGHT - 6}
              text-anchor={index === points.length - 1 ? 'end' : 'middle'}
            >
              {nameOf(points[index]?.day ?? '')}
            </text>
          ))}
          <Marks points={points} marks={props.marks} x={x} />
          <Band points={points} x={x} y={y} />
          {at !== undefined && (
            <line
              class="cursor"
              x1={x(at)}
              x2={x(at)}
              y1={MARGIN.top}
              y2={HEIGHT - MARGIN.bottom}
            />
          )}
          <Dots told={at ?? last} points={points} x={x} y={y} />
        </svg>
      </div>
    </div>
  )
}

interface Scales {
  readonly points: readonly TrendPoint[]
  readonly x: (index: number) => number
  readonly y: (value: number) => number
}

function Grid(props: {
  readonly domain: Domain
  readonly y: (value: number) => number
  readonly left: number
  readonly right: number
  readonly tick: (value: number) => string
}) {
  return ticksOf(props.domain).map((tick) => (
    <g key={tick}>
      <line
        class={tick === 0 ? 'grid grid-zero' : 'grid'}
        x1={props.left}
        x2={props.right}
        y1={props.y(tick)}
        y2={props.y(tick)}
      />
      <text class="axis" x={props.left - 8} y={props.y(tick) + 4} text-anchor="end">
        {props.tick(tick)}
      </text>
    </g>
  ))
}

function Band({ points, x, y }: Scales) {
  const known = ({ interval }: TrendPoint) => interval !== undefined
  const band = area<TrendPoint>()
    .defined(known)
    .x((_, index) => x(index))
    .y0(({ interval }) => y(interval?.low ?? 0))
    .y1(({ interval }) => y(interval?.high ?? 0))
    .curve(curveMonotoneX)
  const level = line<TrendPoint>()
    .defined(known)
    .x((_, index) => x(index))
    .y(({ value }) => y(value ?? 0))
    .curve(curveMonotoneX)
  return (
    <>
      <path class="band" d={band([...points]) ?? ''} />
      <path class="level-line" d={level([...points]) ?? ''} />
    </>
  )
}

/** A day alone between two gaps makes no line, so it gets a dot; so does the day that is told. */
function Dots({ told, points, x, y }: Scales & { readonly told: number }) {
  const known = (index: number) => points[index]?.value !== undefined
  return points.map(({ day, value }, index) => {
    const alone = !known(index - 1) && !known(index + 1)
    if (value === undefined || !(alone || index === told)) return null
    return (
      <circle
        key={day}
        class={index === told ? 'dot dot-told' : 'dot'}
        cx={x(index)}
        cy={y(value)}
        r={index === told ? 4.5 : 2.5}
      />
    )
  })
}

function Marks(props: {
  readonly points: readonly TrendPoint[]
  readonly marks: readonly TrendMark[]
  readonly x: (index: number) => number
}) {
  return props.marks.map((mark) => {
    const index = props.points.findIndex(({ day }) => day === mark.day)
    if (index < 0) return null
    return (
      <g key={mark.day} class="mark-line">
        <line
          x1={props.x(index)}
          x2={props.x(index)}
          y1={MARGIN.top - 4}
          y2={HEIGHT - MARGIN.bottom}
        />
        <circle cx={props.x(index)} cy={MARGIN.top - 6} r="3" />
        <title>{mark.label}</title>
      </g>
    )
  })
}
