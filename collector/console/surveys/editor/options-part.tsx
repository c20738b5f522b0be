import type { Question } from '#shared/survey.ts'
import { localize } from '#shared/words/localize.ts'
import { Field } from '../../form/field.tsx'
import { Check } from '../../form/check.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import { freeId } from './free-id.ts'
import type { Change } from './patched.ts'
import { withText } from './with-text.ts'

const MAX_OPTIONS = 20

/** What may be picked. An option keeps its id while its words change, so that its count goes on. */
export function OptionsPart(props: {
  readonly question: Question
  readonly lang: string
  /** ids that earlier versions offered: their answers are kept, and are none of a new option's */
  readonly used: readonly string[] | undefined
  readonly set: (change: Change<Question>, field?: string) => void
}) {
  const { editor } = useSurveyWords()
  const { question, lang, used = [], set } = props
  const options = question.options ?? []

  return (
    <fieldset class="options">
      <legend>{editor.options}</legend>
      {options.map((option, place) => {
        const words = localize(option.text, [lang])
        return (
          <Field
            key={option.id}
            label={editor.option(place + 1)}
            value={option.text[lang] ?? ''}
            error={words === '' ? editor.notEmpty : undefined}
            onInput={(typed) => {
              const text = withText(option.text, lang, typed) ?? {}
              set({ options: options.with(place, { ...option, text }) }, option.id)
            }}
            input={{ lang, placeholder: words, maxLength: 500 }}
            end={
              <button
                type="button"
                disabled={options.length <= 2}
                aria-label={editor.removeOption(words)}
                onClick={() => set({ options: options.toSpliced(place, 1) })}
              >
                ✕
              </button>
            }
          />
        )
      })}
      <button
        class="button"
        type="button"
        disabled={options.length >= MAX_OPTIONS}
        onClick={() => {
          const id = freeId([...options.map((option) => option.id), ...used], 'option')
          set({ options: [...options, { id, text: {} }] })
        }}
      >
        {editor.addOption}
      </button>
      <Check
        label={editor.many}
        checked={question.many ?? false}
        onChange={(many) => set({ many: many || undefined })}
      />
      <Check
        label={editor.other}
        checked={question.other ?? false}
        onChange={(other) => set({ other: other || undefined })}
      />
      <Check
        label={editor.keepOrder}
        checked={question.keepOrder ?? false}
        onChange={(keepOrder) => set({ keepOrder: keepOrder || undefined })}
      />
    </fieldset>
  )
}
