import { Field } from './field.tsx'
import { useWords } from '../words/use-words.tsx'
import { useTyped } from './use-typed.ts'

/**
 * A number within bounds. What is typed stays, also while it does not fit; only what fits is told.
 *
 * @param value absent: the field is empty, which only `optional` ones may be
 */
export function NumberField(props: {
  readonly label: string
  readonly value: number | undefined
  readonly low: number
  readonly high: number
  readonly onValue: (value: number | undefined) => void
  readonly optional?: boolean
  readonly whole?: boolean
  readonly hint?: string
}) {
  const { form } = useWords().pack
  const { label, value, low, high, optional = false, whole = true, hint } = props
  const written = value === undefined ? '' : String(value)
  const [text, type] = useTyped(written, (typed) => readNumber(typed) === value)
  const fits = (typed: string) => {
    const n = readNumber(typed)
    if (n === undefined) return optional && typed.trim() === ''
    return n >= low && n <= high && (!whole || Number.isInteger(n))
  }

  return (
    <Field
      label={label}
      value={text}
      hint={hint}
      error={fits(text) ? undefined : form.number(low, high)}
      onInput={(typed) => {
        type(typed)
        if (fits(typed)) props.onValue(readNumber(typed))
      }}
      input={{ inputMode: whole ? 'numeric' : 'decimal', autoComplete: 'off' }}
    />
  )
}

function readNumber(text: string): number | undefined {
  const n = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || Number.isNaN(n) ? undefined : n
}
