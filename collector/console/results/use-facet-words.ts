import { facetName, segmentName, segmentTitle } from '#shared/phrases/segment-name.ts'
import { useWords } from '../words/use-words.tsx'

/** How facets and their values are called: ours are translated, the owner's traits are not. */
export interface FacetWords {
  readonly facetName: (facet: string) => string
  readonly valueName: (facet: string, value: string) => string
  /** a value where its facet does not stand above it */
  readonly titleOf: (facet: string, value: string) => string
}

/** The names of facets in the language that is read. */
export function useFacetWords(): FacetWords {
  const { say } = useWords()
  return {
    facetName: (facet) => facetName(say, facet),
    valueName: (facet, value) => segmentName(say, facet, value),
    titleOf: (facet, value) => segmentTitle(say, facet, value),
  }
}
