import type { Question, SurveyDraft } from '../survey.ts'
import { textOf } from './texts/text-of.ts'

/** The ends of a scale on which people agree or disagree with a statement. */
export const AGREEMENT: Pick<Question, 'low' | 'high'> = {
  low: textOf('disagree'),
  high: textOf('agree'),
}

/** Asks why, whatever the question before is about, in the words of each language pack. */
export const MAIN_REASON: Question = { id: 'why', kind: 'comment' }

/** Shoppers who are back, once they have looked around: they have what they ordered. */
export const WHEN_BACK: Pick<SurveyDraft, 'trigger' | 'audience'> = {
  trigger: { on: 'seconds', seconds: 15 },
  audience: { visit: 'returning' },
}
