import { curveMonotoneX, line } from 'd3-shape'
import type { TrendPoint } from '#shared/score/trend.ts'
import { placeOf } from './axis.ts'
import './sparkline.css'

const WIDTH = 120
const HEIGHT = 28
const AIR = 4

/** The course of a score in a line of text, without axes: decoration beside the number itself. */
export function Sparkline(props: {
  readonly points: readonly TrendPoint[]
  /** the score is too uncertain for colour */
  readonly faint: boolean
}) {
  const { points, faint } = props
  const values = points.flatMap(({ value }) => (value === undefined ? [] : [value]))
  if (values.length < 2) return null

  // a calm course looks calm: a span of ten at least fills the height
  const middle = (Math.min(...values) + Math.max(...values)) / 2
  const reach = Math.max(5, (Math.max(...values) - Math.min(...values)) / 2)
  const domain = { low: middle - reach, high: middle + reach }
  const x = (index: number) => AIR + ((WIDTH - 2 * AIR) * index) / (points.length - 1)
  const y = (value: number) => AIR + (HEIGHT - 2 * AIR) * (1 - placeOf(value, domain))
  const draw = line<TrendPoint>()
    .defined(({ value }) => value !== undefined)
    .x((_, index) => x(index))
    .y(({ value }) => y(value ?? 0))
    .curve(curveMonotoneX)
  const last = points.findLastIndex(({ value }) => value !== undefined)

  return (
    <svg
      class="sparkline"
      data-faint={faint}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
      focusable="false"
    >
      <path d={draw([...points]) ?? ''} />
      <circle cx={x(last)} cy={y(points[last]?.value ?? 0)} r="2.5" />
    </svg>
  )
}
