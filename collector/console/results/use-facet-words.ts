import { useWords } from '../words/use-words.tsx'

/** How facets and their values are called: ours are translated, the owner's traits are not. */
export interface FacetWords {
  readonly facetName: (facet: string) => string
  readonly valueName: (facet: string, value: string) => string
}

/** Facets whose values are fixed words of ours. */
const TRANSLATED = new Set(['device', 'visit', 'channel'])

/** The names of facets in the language that is read. */
export function useFacetWords(): FacetWords {
  const { pack, format } = useWords()
  const { facets, values } = pack.segments
  return {
    facetName: (facet) => facets[facet] ?? facet,
    valueName: (facet, value) => {
      if (facet === 'lang') return format.language(value)
      return (TRANSLATED.has(facet) ? values[value] : undefined) ?? value
    },
  }
}
