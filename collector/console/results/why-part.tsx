import type { Change } from '#shared/analysis/change-of.ts'
import { whyOf } from '#shared/analysis/why-of.ts'
import { isExact } from '#shared/score/is-exact.ts'
import { sayLooked, sayMix, sayMove } from '#shared/phrases/say-why.ts'
import { useWords } from '../words/use-words.tsx'
import { useFacetWords } from './use-facet-words.ts'
import './why-part.css'

/**
 * Why a score changed: first how much the mix explains, then the groups that moved otherwise than the
 * rest, and how many were looked at.
 */
export function WhyPart({ change }: { readonly change: Change }) {
  const { pack, say } = useWords()
  const { facetName, titleOf } = useFacetWords()
  const why = whyOf(change)
  if (!why) return null
  const { comparison } = change
  const { unit } = comparison
  // a change is not printed where a level is a range, nor is a part of it
  const isPrinted = comparison.delta !== undefined && isExact(change.now) && isExact(change.before)
  const printed = isPrinted ? comparison.shown.delta : 0
  const mix = sayMix(say, why, unit, facetName, printed)

  return (
    <section class="why">
      <h3 class="part-title">{pack.why.title}</h3>
      {mix && <p>{mix}</p>}
      {why.segments.length > 0 && (
        <ul class="why-segments">
          {why.segments.map((found) => {
            const name = titleOf(found.facet, found.value)
            const { strong, rest } = sayMove(say, found, unit, name)
            return (
              <li key={`${found.facet}:${found.value}`}>
                <strong>{strong}</strong>
                {rest}
              </li>
            )
          })}
        </ul>
      )}
      <p class="quiet">{sayLooked(say, why)}</p>
    </section>
  )
}
