import type { Localized } from '#shared/localized.ts'
import { Area } from '../../form/area.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import { DefaultNote } from './default-note.tsx'
import { useDefault } from './use-default.ts'

/** A sentence that shoppers read, the default one until its owner writes another. */
export function WordsField(props: {
  readonly label: string
  readonly lang: string
  readonly text: Localized | undefined
  readonly fallback: string | undefined
  /** fills `{brand}` */
  readonly brand: string
  readonly error?: string | undefined
  readonly onText: (text: Localized | undefined) => void
}) {
  const { editor } = useSurveyWords()
  const { label, lang, text, fallback, brand, error, onText } = props
  const words = useDefault(text, lang, fallback, onText)
  const fills = [
    words.value.includes('{brand}') && editor.fills('{brand}', brand),
    words.value.includes('{product}') && editor.fillsProduct,
  ].filter((hint) => hint !== false)
  return (
    <div>
      <Area
        label={label}
        value={words.value}
        error={error}
        hint={fills.length > 0 ? fills.join(' · ') : undefined}
        onInput={words.type}
        area={{ lang, maxLength: 2_000, onBlur: words.leave }}
      />
      <DefaultNote of={words} />
    </div>
  )
}
