import { useState } from 'preact/hooks'
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
  const [typed, setTyped] = useState({ text: textOf(value), of: value })
  // undo and another editor change it from outside: no frame shows what was before
  if (typed.of !== value) {
    const isSame = readNumber(typed.text) === value
    setTyped({ text: isSame ? typed.text : textOf(value), of: value })
  }

  const fits = (text: string) => {
    const n = readNumber(text)
    if (n === undefined) return optional && text.trim() === ''
    return n >= low && n <= high && (!whole || Number.isInteger(n))
  }

  return (
    <Field
      label={label}
      value={typed.text}
      hint={hint}
      error={fits(typed.text) ? undefined : form.number(low, high)}
      onInput={(text) => {
        setTyped({ text, of: value })
        if (fits(text)) props.onValue(readNumber(text))
      }}
      input={{ inputMode: whole ? 'numeric' : 'decimal', autoComplete: 'off' }}
    />
  )
}

function textOf(value: number | undefined): string {
  return value === undefined ? '' : String(value)
}

function readNumber(text: string): number | undefined {
  const n = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || Number.isNaN(n) ? undefined : n
}
