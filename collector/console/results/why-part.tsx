import type { QuestionResults } from '#shared/results.ts'
import { sayFinding, sayLookedAt, sayMix } from '#shared/say/say-why.ts'
import { explainChange, type Explanation } from '#shared/score/explain-change.ts'
import { useWords } from '../words/use-words.tsx'
import type { Change } from './change-of.ts'
import { useFacetWords } from './use-facet-words.ts'
import './why-part.css'

/**
 * Why a score changed: first whether other people answered, then the groups that moved more than
 * chance allows, and how many were looked at.
 */
export function WhyPart({ change }: { readonly change: Change }) {
  const { pack, say } = useWords()
  const { facetName, valueName } = useFacetWords()
  const { question, comparison } = change
  const why = explain(question)
  if (!why || comparison.verdict === 'not_enough') return null
  const { unit, direction } = comparison
  const moved = direction !== 'none'
  // what cannot be told apart from chance needs no reason, and must not be given one
  if (!moved && why.segments.length === 0) return null
  const mix = moved ? sayMix(say, why, unit, facetName) : undefined

  return (
    <section class="why">
      <h3 class="part-title">{pack.why.title}</h3>
      {mix && <p>{mix}</p>}
      {why.segments.length > 0 && (
        <ul class="why-segments">
          {why.segments.map((found) => {
            const name = valueName(found.facet, found.value)
            const { strong, rest } = sayFinding(say, found, unit, name)
            return (
              <li key={`${found.facet}:${found.value}`}>
                <strong>{strong}</strong>
                {rest}
              </li>
            )
          })}
        </ul>
      )}
      <p class="quiet">{sayLookedAt(say, why.lookedAt, why.segments.length)}</p>
    </section>
  )
}

/** `undefined` where the page is narrowed to one segment, which is not split again. */
function explain(question: QuestionResults): Explanation | undefined {
  if (question.segments.length === 0) return undefined
  const pairs = question.segments.map(({ facet, value, tally, previousTally = {} }) => {
    return { facet, value, before: previousTally, after: tally }
  })
  const all = { before: question.previousTally ?? {}, after: question.tally }
  return explainChange(question, all, pairs)
}
