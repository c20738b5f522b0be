import type { FacetLabel } from './facet-labels.ts'

/** What counting a survey anew came to. */
export interface Recounted {
  /** responses that were counted */
  readonly counted: number
  /** labels that no answer is under: they make room for others */
  readonly dropped: readonly FacetLabel[]
}

/** Labels that stood and stand no more. */
export function droppedOf(
  held: readonly FacetLabel[],
  labels: readonly FacetLabel[],
): FacetLabel[] {
  const left = new Set(labels.map(({ facet, value }) => `${facet}\n${value}`))
  return held
    .filter(({ facet, value }) => !left.has(`${facet}\n${value}`))
    .map(({ facet, value }) => ({ facet, value }))
}
