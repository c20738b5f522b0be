import type { TrendPoint } from '#shared/score/trend.ts'
import { lastKnown, nearestDay, TrendDrawing, type TrendPicture } from './trend-drawing.tsx'
import { useSteps } from './use-steps.ts'
import { useWidth } from './use-width.ts'
import './trend-chart.css'

/** A trend that is read day by day, by pointer or keyboard. */
export function TrendChart(props: {
  readonly picture: TrendPicture
  readonly label: string
  readonly hint: string
  /** all that is known of one day, read out as it is pointed at */
  readonly tell: (point: TrendPoint) => string
}) {
  const [frame, width] = useWidth<HTMLDivElement>()
  const { picture, tell } = props
  const { points } = picture
  const { at, handlers } = useSteps(points.length, (px) => nearestDay(px, width, points.length))
  const told = at ?? lastKnown(points)
  const shown = points[told]

  return (
    <div class="trend" ref={frame}>
      <p class="trend-told" aria-hidden="true">
        {shown && tell(shown)}
      </p>
      <div
        class="trend-frame"
        role="slider"
        tabIndex={0}
        aria-label={props.label}
        aria-description={props.hint}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, points.length - 1)}
        aria-valuenow={Math.max(0, told)}
        aria-valuetext={shown ? tell(shown) : ''}
        {...handlers}
      >
        <TrendDrawing {...picture} width={width} at={at} />
      </div>
    </div>
  )
}
