import { contributionOf } from './contributions.ts'
import { isSureLabel, type FacetLabel } from './facet-labels.ts'
import type { KnownSurvey } from './known-survey.ts'
import { ANSWERS_FOR_A_LABEL, mayName } from './label-candidates.ts'
import { MAX_FACET_VALUES } from './max-facet-values.ts'
import type { StoredResponse } from './stored-response.ts'

/** Counts who named which label, for a survey whose labels are chosen anew. */
export interface LabelRanking {
  add(response: StoredResponse): void
  /**
   * The labels that the answers justify, at most 100 a facet, those most named first.
   *
   * @param held labels that stand; one that an answer names keeps its place
   * @param settled labels of days whose answers are gone: they keep theirs
   */
  end(held: readonly FacetLabel[], settled: readonly FacetLabel[]): readonly FacetLabel[]
}

/** Ranks the labels of a survey's answers. */
export function createLabelRanking(survey: KnownSurvey): LabelRanking {
  const named = new Map<string, { readonly label: FacetLabel; count: number }>()

  function isEnough({ label, count }: { label: FacetLabel; count: number }, held: Set<string>) {
    if (isSureLabel(label)) return true
    return count >= (held.has(nameOf(label)) ? 1 : ANSWERS_FOR_A_LABEL)
  }

  return {
    add(response) {
      const labels: FacetLabel[] = []
      const contribution = contributionOf(response, survey, (facet, value) => {
        labels.push({ facet, value })
        return value
      })
      if (contribution.bins.length === 0) return
      const isNaming = mayName(response, contribution)
      for (const label of labels) {
        if (label.value === 'other' || (!isNaming && !isSureLabel(label))) continue
        const one = named.get(nameOf(label)) ?? { label, count: 0 }
        named.set(nameOf(label), one)
        one.count += 1
      }
    },
    end(held, settled) {
      const names = new Set([...held, ...settled].map(nameOf))
      const gone = settled.filter((label) => !named.has(nameOf(label)))
      const enough = [
        ...gone.map((label) => ({ label, count: 1 })),
        ...[...named.values()].filter((one) => isEnough(one, names)),
      ]
      const perFacet = new Map<string, number>()
      return enough
        .toSorted((one, other) => rankOf(other, names) - rankOf(one, names))
        .map(({ label }) => label)
        .filter(({ facet }) => {
          const count = (perFacet.get(facet) ?? 0) + 1
          perFacet.set(facet, count)
          return count <= MAX_FACET_VALUES
        })
    },
  }
}

/** Labels that stand go first, then those most named. */
function rankOf(
  { label, count }: { readonly label: FacetLabel; readonly count: number },
  held: ReadonlySet<string>,
): number {
  return count + (held.has(nameOf(label)) ? 1e12 : 0)
}

function nameOf({ facet, value }: FacetLabel): string {
  return `${facet}\n${value}`
}
