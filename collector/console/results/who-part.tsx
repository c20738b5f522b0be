import { weightingOf } from '#shared/analysis/weighting-of.ts'
import type { QuestionResults, Results } from '#shared/results.ts'
import { sayAsked } from '#shared/phrases/say-score.ts'
import { sayWeighted } from '#shared/phrases/say-why.ts'
import { metricOf } from '#shared/score/level-of.ts'
import { useWords } from '../words/use-words.tsx'
import './why-part.css'

/** Who answered of those who were asked, and whether that bends the score: never the headline. */
export function WhoPart(props: { readonly question: QuestionResults; readonly results: Results }) {
  const { pack, say } = useWords()
  const { question, results } = props
  const weighed = weightingOf(question, results)
  // history of another tool was shown elsewhere: there is nobody to count
  if (results.shown === 0) return null

  return (
    <section class="why">
      <h3 class="part-title">{pack.why.who}</h3>
      <p>{sayAsked(say, results.answered, results.shown)}</p>
      {weighed && <p>{sayWeighted(say, weighed, metricOf(question))}</p>}
      {weighed && !weighed.hidden && <p class="quiet">{say.weightedCaveat}</p>}
    </section>
  )
}
