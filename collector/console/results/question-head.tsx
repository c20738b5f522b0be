import type { QuestionResults } from '#shared/results.ts'
import { useWords } from '../words/use-words.tsx'
import { langOf } from '../parts/lang-of.ts'
import './question-head.css'

/** What kind of question a sheet is about, and its words; the sheet is labelled by `q-{id}`. */
export function QuestionHead({ question }: { readonly question: QuestionResults }) {
  const { pack } = useWords()
  return (
    <header class="question-head">
      <p class="sheet-kind">{pack.kinds[question.kind]}</p>
      <h2 class="sheet-title" id={`q-${question.id}`} {...langOf(question.lang)}>
        {question.text}
      </h2>
    </header>
  )
}
