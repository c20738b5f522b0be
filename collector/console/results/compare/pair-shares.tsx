import type { QuestionResults } from '#shared/results.ts'
import { scaleOf } from '#shared/scale.ts'
import { isExact } from '#shared/score/is-exact.ts'
import { total } from '#shared/tally.ts'
import { useWords } from '../../words/use-words.tsx'
import type { Half } from './half.ts'
import type { ComparePack } from './words/pack.ts'

/**
 * How the answers of both spread, as shares, because one side is nearly always larger. Not where a
 * score is a range: its shares would add up to it.
 */
export function PairShares(props: {
  readonly question: QuestionResults
  readonly halves: readonly Half[]
  readonly words: ComparePack
}) {
  const { pack, format } = useWords()
  const { question, halves, words } = props
  const scale = scaleOf(question)
  const enough = halves.filter(({ score }) => isExact(score))
  if (!scale || enough.length < 2) return null
  const ratings = Array.from({ length: scale.high - scale.low + 1 }, (_, i) => scale.low + i)
  const shareOf = ({ tally }: Half, rating: number) => (tally[rating] ?? 0) / total(tally)
  // as on the results page, what is printed of one side makes 100
  const shownOf = ({ score }: Half, rating: number) => {
    const parts = score.status === 'none' ? [] : score.distribution
    return parts.find(({ low }) => low === rating)?.shown ?? 0
  }
  const most = Math.max(...halves.flatMap((half) => ratings.map((rating) => shareOf(half, rating))))

  return (
    <table class="pair-shares">
      <caption class="part-title">{words.shares}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{pack.spread.rating}</th>
          {halves.map(({ name }, place) => (
            <th key={place} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ratings.map((rating) => (
          <tr key={rating}>
            <th scope="row">{rating}</th>
            {halves.map((half, place) => (
              <td key={place} data-side={place === 0 ? 'a' : 'b'}>
                <svg class="pair-bar" aria-hidden="true" focusable="false">
                  <rect width={`${(100 * shareOf(half, rating)) / most}%`} height="100%" rx="2" />
                </svg>
                <span>{format.percent(shownOf(half, rating))}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
