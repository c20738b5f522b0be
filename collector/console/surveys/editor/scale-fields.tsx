import { scaleOf } from '#shared/scale.ts'
import type { Question } from '#shared/survey.ts'
import { NumberField } from '../../form/number-field.tsx'
import { Select } from '../../form/select.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import type { Change } from './patched.ts'

/** The scale of a satisfaction question: its points, where it begins, and which of them count. */
export function ScaleFields(props: {
  readonly question: Question
  readonly set: (change: Change<Question>, field?: string) => void
}) {
  const { editor } = useSurveyWords()
  const { question, set } = props
  const scale = scaleOf(question)
  if (!scale) return null
  const { low, high, good } = scale
  const points = high + 1 - low

  return (
    <div class="pair">
      <NumberField
        label={editor.points}
        value={points}
        low={2}
        high={11}
        // faces come in fives, and what counted of other points need not of these
        onValue={(count) =>
          set({
            points: count === 5 ? undefined : count,
            lowest: undefined,
            top: undefined,
            face: undefined,
          })
        }
      />
      {points < 11 && (
        <Select
          label={editor.lowest}
          value={low === 0 ? '0' : '1'}
          options={{ '0': '0', '1': '1' }}
          onPick={(lowest) => set({ lowest: lowest === '0' ? 0 : undefined })}
        />
      )}
      <NumberField
        label={editor.top}
        value={high + 1 - good[0]}
        low={1}
        high={Math.floor(points / 2)}
        onValue={(top) => set({ top }, 'top')}
      />
    </div>
  )
}
