import type { QuestionResults, Results } from '#shared/results.ts'
import { sayAsked } from '#shared/say/say-score.ts'
import { sayWeighted } from '#shared/say/say-why.ts'
import { weighAnswers } from '#shared/score/weigh-answers.ts'
import { metricOf } from '#shared/score/level-of.ts'
import { useWords } from '../words/use-words.tsx'
import { cellsOf } from './cells-of.ts'
import './why-part.css'

/** Who answered of those who were asked, and whether that bends the score: never the headline. */
export function WhoPart(props: { readonly question: QuestionResults; readonly results: Results }) {
  const { pack, say } = useWords()
  const { question, results } = props
  const weighed = weighAnswers(question, cellsOf(question, results))

  return (
    <section class="why">
      <h3 class="part-title">{pack.why.who}</h3>
      <p>{sayAsked(say, results.answered, results.shown)}</p>
      <p>{sayWeighted(say, weighed, metricOf(question))}</p>
      {!weighed.hidden && <p class="quiet">{say.weightedCaveat}</p>}
    </section>
  )
}
