import type { Side, Who } from '#shared/analysis/compare-sides.ts'
import { useWords } from '../../words/use-words.tsx'
import { useFacetWords } from '../use-facet-words.ts'
import type { ComparePack } from './words/pack.ts'

/** What the two sides are called: by what tells them apart, and by nothing else. */
export function useSideNames(a: Side, b: Side, words: ComparePack) {
  const { format } = useWords()
  const { valueName } = useFacetWords()
  const whoName = (who: Who) => {
    if (who.is === 'everyone') return words.everyone
    const name = valueName(who.facet, who.value)
    return who.is === 'rest' ? words.rest(name) : name
  }
  const partsOf = ({ results, who }: Side) => [
    results.survey.name,
    whoName(who),
    format.range(results.from, results.to),
  ]
  const [one, other] = [partsOf(a), partsOf(b)]
  const differing = one.map((part, place) => part !== other[place])
  const nameOf = (parts: readonly string[]) =>
    parts.filter((_, place) => differing[place] || !differing.includes(true)).join(', ')
  return { a: nameOf(one), b: nameOf(other) }
}
