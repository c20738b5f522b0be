import { HINTS, isExcluded, SPAM_FLAGS } from '#shared/spam-flags.ts'
import type { Contribution } from './contributions.ts'
import type { FacetLabel } from './facet-labels.ts'
import type { StoredResponse } from './stored-response.ts'

/** Answers that a label needs before it is counted by name. */
export const ANSWERS_FOR_A_LABEL = 2
/** Labels of one survey that are waited for; beyond it the one that came first is forgotten. */
const MAX_WAITING = 5_000

/** Labels that were named once and wait for another answer; in memory, so a start begins anew. */
export interface LabelCandidates {
  /** Notes what an answer named; returns those that have enough of them now. */
  note(survey: number, response: string, labels: readonly FacetLabel[]): readonly FacetLabel[]
}

/** The first response that named each label: the second one admits it. */
export function createLabelCandidates(): LabelCandidates {
  const bySurvey = new Map<number, Map<string, string>>()

  return {
    note(survey, response, labels) {
      const waiting = bySurvey.get(survey) ?? new Map<string, string>()
      bySurvey.set(survey, waiting)
      return labels.filter(({ facet, value }) => {
        const name = `${facet}\n${value}`
        const first = waiting.get(name)
        if (first === undefined) waiting.set(name, response)
        if (waiting.size > MAX_WAITING) {
          for (const oldest of waiting.keys()) {
            waiting.delete(oldest)
            break
          }
        }
        return first !== undefined && first !== response
      })
    },
  }
}

/** Whether an answer may name a label: it counts, and nothing hints at its not coming from the tag. */
export function mayName({ marks }: Pick<StoredResponse, 'marks'>, { bins }: Contribution): boolean {
  if (isExcluded(marks) || !bins.some(isAnswer)) return false
  return (marks & SPAM_FLAGS.counted) !== 0 || (marks & HINTS) === 0
}

function isAnswer([question, bin]: readonly [string, string]): boolean {
  return question !== '' || bin === 'answered' || bin === 'elsewhere' || bin === 'commented'
}
