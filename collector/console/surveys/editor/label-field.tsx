import type { Localized } from '#shared/localized.ts'
import { Field } from '../../form/field.tsx'
import { DefaultNote } from './default-note.tsx'
import { useDefault } from './use-default.ts'

/** The words at one end of a scale. */
export function LabelField(props: {
  readonly label: string
  readonly lang: string
  readonly text: Localized | undefined
  readonly fallback: string | undefined
  readonly onText: (text: Localized | undefined) => void
}) {
  const { label, lang, text, fallback, onText } = props
  const words = useDefault(text, lang, fallback, onText)
  return (
    <div>
      <Field
        label={label}
        value={words.value}
        onInput={words.type}
        input={{ lang, maxLength: 200, onBlur: words.leave }}
      />
      <DefaultNote of={words} />
    </div>
  )
}
