import { isRating, scaleOf } from '#shared/scale.ts'
import type { Question } from '#shared/survey.ts'
import { NumberField } from '../../form/number-field.tsx'
import { Select } from '../../form/select.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import type { Change } from './patched.ts'

/** Whether a question is asked of all, or only after certain ratings of an earlier one. */
export function WhenPart(props: {
  readonly question: Question
  readonly earlier: readonly Question[]
  readonly set: (change: Change<Question>, field?: string) => void
}) {
  const { editor } = useSurveyWords()
  const { question, earlier, set } = props
  const { when } = question
  const ratings = earlier.filter(({ kind }) => isRating(kind))
  if (ratings.length === 0 && !when) return null
  const asked = ratings.find(({ id }) => id === when?.question)
  const scale = asked && scaleOf(asked)
  const names = ratings.map(({ id, kind }) => [id, editor.onlyIf(editor.kinds[kind])])

  function pick(id: string) {
    const picked = ratings.find((rating) => rating.id === id)
    const all = picked && scaleOf(picked)
    set({ when: all && { question: id, from: all.low, to: all.good[0] - 1 } })
  }

  return (
    <div class="stack">
      <Select
        label={editor.whenLabel}
        value={when?.question ?? ''}
        options={{ '': editor.always, ...Object.fromEntries(names) }}
        onPick={pick}
      />
      {when && scale && (
        <div class="pair">
          <NumberField
            label={editor.from}
            value={when.from}
            low={scale.low}
            high={when.to}
            onValue={(from = scale.low) => set({ when: { ...when, from } }, 'from')}
          />
          <NumberField
            label={editor.to}
            value={when.to}
            low={when.from}
            high={scale.high}
            onValue={(to = scale.high) => set({ when: { ...when, to } }, 'to')}
          />
        </div>
      )}
    </div>
  )
}
