import { useSurveyWords } from '../words/use-survey-words.ts'
import type { Defaulted } from './use-default.ts'

/** Below a field: that it holds the default words, or the way back to them. */
export function DefaultNote({ of: { isOwn, reset } }: { readonly of: Defaulted }) {
  const { editor } = useSurveyWords()
  if (!isOwn) return <p class="field-hint">{editor.defaultText}</p>
  return (
    <p class="field-hint">
      <button class="link" type="button" onClick={reset}>
        {editor.reset}
      </button>
    </p>
  )
}
