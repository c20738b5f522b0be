import type { SurveyDraft } from '#shared/survey.ts'
import { useWords } from '../words/use-words.tsx'
import { summaryOf, type SummarizedPart } from './summary-of.ts'
import { useAskWords } from './words/use-ask-words.ts'

/** What a part of a survey says now, in one line; undefined until the words are there. */
export function useSummary(draft: SurveyDraft, part: SummarizedPart): string | undefined {
  const words = useAskWords()
  const { format } = useWords()
  return words && summaryOf(draft, part, words, format)
}
