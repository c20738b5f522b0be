import { useEffect, useState } from 'preact/hooks'
import { Field } from './field.tsx'
import { useWords } from '../words/use-words.tsx'

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
  const [text, setText] = useState(value === undefined ? '' : String(value))
  const read = readNumber(text)
  // undo and another editor change it from outside
  useEffect(() => {
    if (readNumber(text) !== value) setText(value === undefined ? '' : String(value))
  }, [value])

  const fits = (n: number | undefined) =>
    n === undefined
      ? optional && text.trim() === ''
      : n >= low && n <= high && (!whole || Number.isInteger(n))

  return (
    <Field
      label={label}
      value={text}
      hint={hint}
      error={fits(read) ? undefined : form.number(low, high)}
      onInput={(typed) => {
        setText(typed)
        const n = readNumber(typed)
        const isEmpty = n === undefined && optional && typed.trim() === ''
        const isFit = n !== undefined && n >= low && n <= high && (!whole || Number.isInteger(n))
        if (isEmpty || isFit) props.onValue(n)
      }}
      input={{ inputMode: whole ? 'numeric' : 'decimal', autoComplete: 'off' }}
    />
  )
}

function readNumber(text: string): number | undefined {
  const n = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || Number.isNaN(n) ? undefined : n
}
