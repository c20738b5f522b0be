import type { QuestionResults } from '#shared/results.ts'
import { hullOf } from '../../charts/axis.ts'
import { Whisker } from '../../charts/whisker.tsx'
import { metricName } from '../../words/metric-name.ts'
import { useWords } from '../../words/use-words.tsx'
import type { Half } from './half.ts'
import type { ComparePack } from './words/pack.ts'

/** Both sides on one scale: score, range, how many answered of how many asked. */
export function PairTable(props: {
  readonly question: QuestionResults
  readonly halves: readonly Half[]
  readonly words: ComparePack
}) {
  const { pack } = useWords()
  const { question, halves, words } = props
  const known = halves.flatMap(({ score }) =>
    score.status === 'none' || score.status === 'hidden' ? [] : [score],
  )
  const limits = known[0]?.range ?? { low: 0, high: 100 }
  const domain = hullOf(
    known.map(({ interval }) => interval),
    limits,
  )
  return (
    <table class="pair-table">
      <thead>
        <tr>
          <th scope="col">{words.side}</th>
          <th scope="col">{metricName(pack, question)}</th>
          <th scope="col">
            <span class="unseen">{pack.trend.range}</span>
          </th>
          <th scope="col">{pack.segments.answers}</th>
          <th scope="col">{pack.overview.rate}</th>
        </tr>
      </thead>
      <tbody>
        {halves.map((half, place) => (
          <Row key={place} half={half} side={place === 0 ? 'a' : 'b'} domain={domain} />
        ))}
      </tbody>
    </table>
  )
}

function Row(props: {
  readonly half: Half
  readonly side: 'a' | 'b'
  readonly domain: { readonly low: number; readonly high: number }
}) {
  const { pack, format } = useWords()
  const { half, side, domain } = props
  const { score, shown, answered } = half
  const isKnown = score.status !== 'none' && score.status !== 'hidden'
  const write = score.unit === 'percent' ? format.percent : format.count
  return (
    <tr data-side={side}>
      <th scope="row">
        <span class="pair-name">{half.name}</span>
      </th>
      <td class="pair-score">
        {isKnown && score.status !== 'too_few' && <strong>{write(score.shown.value)}</strong>}
        <span class="quiet">
          {isKnown ? pack.span(write(score.shown.low), write(score.shown.high)) : pack.trend.tooFew}
        </span>
      </td>
      <td class="pair-whisker">
        {isKnown && (
          <Whisker
            domain={domain}
            range={score.interval}
            value={score.status === 'too_few' ? undefined : score.value}
          />
        )}
      </td>
      <td>
        {format.count(score.n)} <span class="pair-unit">{pack.segments.answers}</span>
      </td>
      <td>
        {shown > 0 && (
          <>
            {format.share(answered / shown)} <span class="pair-unit">{pack.overview.rate}</span>
          </>
        )}
      </td>
    </tr>
  )
}
