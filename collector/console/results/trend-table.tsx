import { useState } from 'preact/hooks'
import type { TrendPoint } from '#shared/score/trend.ts'
import { useWords } from '../words/use-words.tsx'
import './trend-table.css'

/** The numbers behind a trend, for those who cannot or would rather not read a picture. */
export function TrendTable(props: {
  /** names the table among others of the page */
  readonly label: string
  readonly points: readonly TrendPoint[]
  readonly scoreOf: (point: TrendPoint) => string
  readonly spanOf: (point: TrendPoint) => string
}) {
  const { pack } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <details class="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{pack.trend.numbers}</summary>
      {open && <Table {...props} />}
    </details>
  )
}

function Table({ label, points, scoreOf, spanOf }: Parameters<typeof TrendTable>[0]) {
  const { pack, format } = useWords()
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={label}>
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">{pack.trend.date}</th>
            <th scope="col">{pack.trend.score}</th>
            <th scope="col">{pack.trend.range}</th>
            <th scope="col">{pack.spread.answers}</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr key={point.day}>
              <th scope="row">{format.longDay(point.day)}</th>
              <td>{scoreOf(point)}</td>
              <td>{spanOf(point)}</td>
              <td>{format.count(point.n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
