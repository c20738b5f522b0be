import type { Day } from '#shared/results.ts'
import type { FacetLabel } from './facet-labels.ts'

/** A label and the day from which it is counted by name; `''`: always. */
export interface AdmittedLabel extends FacetLabel {
  readonly since: Day | ''
}

/** Under which value a response of a day counts: by name, or as `other`. */
export function admitOn(
  labels: readonly AdmittedLabel[],
): (day: Day) => (facet: string, value: string) => string {
  const since = new Map(labels.map((label) => [`${label.facet}\n${label.value}`, label.since]))
  return (day) => (facet, value) => {
    const first = since.get(`${facet}\n${value}`)
    return first !== undefined && first <= day ? value : 'other'
  }
}
