import { HINTS, isExcluded, SPAM_FLAGS } from '#shared/spam-flags.ts'
import type { Contribution } from './contributions.ts'
import type { FacetLabel } from './facet-labels.ts'
import type { StoredResponse } from './stored-response.ts'

/** Answers, of as many networks where these can be told apart, that name a label before it counts. */
export const ANSWERS_FOR_A_LABEL = 2
/** Labels of one survey that are waited for; beyond it the one that came first is forgotten. */
const MAX_WAITING = 5_000

/** Labels that were named once and wait for another answer; in memory, so a start begins anew. */
export interface LabelCandidates {
  /** Notes what an answer named; returns those that have enough of them now. */
  note(survey: number, by: NamedBy, labels: readonly FacetLabel[]): readonly FacetLabel[]
}

/** The answer that names labels, and where it came from; a network is absent where none can be told. */
export interface NamedBy {
  readonly id: string
  readonly network?: string | undefined
}

/** The first response that named each label: the second one of another network admits it. */
export function createLabelCandidates(): LabelCandidates {
  const bySurvey = new Map<number, Map<string, NamedBy>>()

  return {
    note(survey, { id, network }, labels) {
      const waiting = bySurvey.get(survey) ?? new Map<string, NamedBy>()
      bySurvey.set(survey, waiting)
      return labels.filter(({ facet, value }) => {
        const name = `${facet}\n${value}`
        const first = waiting.get(name)
        if (first === undefined) waiting.set(name, { id, network })
        if (waiting.size > MAX_WAITING) {
          for (const oldest of waiting.keys()) {
            waiting.delete(oldest)
            break
          }
        }
        return first !== undefined && first.id !== id && isElsewhere(first.network, network)
      })
    },
  }
}

/** Whether one sender alone did not name it twice; senders that nobody can tell apart are believed. */
function isElsewhere(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one !== other
}

/** Whether an answer may name a label: it counts, and nothing hints at its not coming from the tag. */
export function mayName({ marks }: Pick<StoredResponse, 'marks'>, { bins }: Contribution): boolean {
  if (isExcluded(marks) || !bins.some(isAnswer)) return false
  return (marks & SPAM_FLAGS.counted) !== 0 || (marks & HINTS) === 0
}

function isAnswer([question, bin]: readonly [string, string]): boolean {
  return question !== '' || bin === 'answered' || bin === 'elsewhere' || bin === 'commented'
}
