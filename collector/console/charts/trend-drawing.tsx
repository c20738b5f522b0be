import { area, curveMonotoneX, line } from 'd3-shape'
import type { Day } from '#shared/results.ts'
import type { TrendPoint } from '#shared/score/trend.ts'
import { domainOf, placeOf, ticksOf, type Domain } from './axis.ts'
import { dayTicks, MONTHS_FROM_DAYS } from './day-ticks.ts'
import './trend-drawing.css'

/** Something that happened on a day and may explain what follows. */
export interface TrendMark {
  readonly day: Day
  readonly label: string
}

/** What a trend is drawn from. */
export interface TrendPicture {
  /** every day of the period, ascending; a day without an interval is a gap */
  readonly points: readonly TrendPoint[]
  readonly marks: readonly TrendMark[]
  /** the scale's own ends; the picture never leaves them */
  readonly limits: Domain
  /** how a level is written on the axis */
  readonly tick: (value: number) => string
  readonly dayName: (day: Day) => string
  /** the same where months are labelled instead */
  readonly monthName: (day: Day) => string
}

/** Height of a drawing, px. */
export const TREND_HEIGHT = 208
const MARGIN = { top: 14, right: 14, bottom: 26, left: 40 }
/** Room that one label of the time axis needs, in px. */
const LABEL_PX = 76

/** The day nearest to a distance from the left edge, in px. */
export function nearestDay(px: number, width: number, count: number): number {
  return Math.round(((px - MARGIN.left) / innerOf(width)) * (count - 1))
}

/** A level over time with its 95 % band, as a picture of a given width; a line breaks at a gap. */
export function TrendDrawing(
  props: TrendPicture & {
    readonly width: number
    /** the day pointed at; absent: none */
    readonly at?: number | undefined
  },
) {
  const { points, width, at } = props
  const levels = points.flatMap(({ interval }) => (interval ? [interval.low, interval.high] : []))
  const reach = (props.limits.high - props.limits.low) * 0.15
  const domain = domainOf(levels, props.limits, reach)
  const inner = innerOf(width)
  const x = (index: number) =>
    MARGIN.left + (points.length < 2 ? inner : (inner * index) / (points.length - 1))
  const y = (value: number) =>
    MARGIN.top + (TREND_HEIGHT - MARGIN.top - MARGIN.bottom) * (1 - placeOf(value, domain))
  const nameOf = points.length > MONTHS_FROM_DAYS ? props.monthName : props.dayName

  return (
    <svg
      class="trend-drawing"
      width={width}
      height={TREND_HEIGHT}
      aria-hidden="true"
      focusable="false"
    >
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
          y={TREND_HEIGHT - 6}
          text-anchor={index === points.length - 1 ? 'end' : 'middle'}
        >
          {nameOf(points[index]?.day ?? '')}
        </text>
      ))}
      <Marks points={points} marks={props.marks} x={x} />
      <Band points={points} x={x} y={y} />
      {at !== undefined && <Upright class="cursor" x={x(at)} top={MARGIN.top} />}
      <Dots told={at ?? lastKnown(points)} points={points} x={x} y={y} />
    </svg>
  )
}

/** The last day of which a level is known; −1 when there is none. */
export function lastKnown(points: readonly TrendPoint[]): number {
  return points.findLastIndex(({ interval }) => interval)
}

function innerOf(width: number): number {
  return Math.max(1, width - MARGIN.left - MARGIN.right)
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
    .defined(({ value }) => value !== undefined)
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

/** One line a day, however much happened on it; its words stand beneath the chart. */
function Marks(props: {
  readonly points: readonly TrendPoint[]
  readonly marks: readonly TrendMark[]
  readonly x: (index: number) => number
}) {
  const days = new Set(props.marks.map(({ day }) => day))
  return props.points.map(({ day }, index) =>
    days.has(day) ? (
      <g key={day} class="mark-line">
        <Upright x={props.x(index)} top={MARGIN.top - 4} />
        <circle cx={props.x(index)} cy={MARGIN.top - 6} r="3" />
      </g>
    ) : null,
  )
}

function Upright(props: { readonly x: number; readonly top: number; readonly class?: string }) {
  const { x, top } = props
  const name = props.class
  return (
    <line {...(name && { class: name })} x1={x} x2={x} y1={top} y2={TREND_HEIGHT - MARGIN.bottom} />
  )
}
