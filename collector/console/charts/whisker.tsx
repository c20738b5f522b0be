import { placeOf, type Domain } from './axis.ts'
import './whisker.css'

/**
 * A score and its range on a common scale: a line from end to end, a dot where the score is, and
 * faintly the score of everyone to compare with. Decoration: the numbers stand beside it.
 */
export function Whisker(props: {
  readonly domain: Domain
  readonly range: Domain
  /** absent: too few answers to point at one value */
  readonly value?: number | undefined
  /** absent: there is nobody else */
  readonly everyone?: number
}) {
  const { domain, range, value, everyone } = props
  const at = (place: number) => `${(100 * placeOf(place, domain)).toFixed(2)}%`
  return (
    <svg class="whisker" aria-hidden="true" focusable="false">
      {everyone !== undefined && (
        <line class="whisker-everyone" x1={at(everyone)} x2={at(everyone)} y1="0" y2="100%" />
      )}
      <line class="whisker-range" x1={at(range.low)} x2={at(range.high)} y1="50%" y2="50%" />
      {[range.low, range.high].map((end) => (
        <line key={end} class="whisker-end" x1={at(end)} x2={at(end)} y1="32%" y2="68%" />
      ))}
      {value !== undefined && <circle class="whisker-dot" cx={at(value)} cy="50%" r="4" />}
    </svg>
  )
}
