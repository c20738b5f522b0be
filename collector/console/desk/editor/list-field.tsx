import { useState } from 'preact/hooks'
import { Area } from '../../form/area.tsx'
import { Field } from '../../form/field.tsx'
import { linesOf } from '../site/site-draft.ts'

/** A list as text: one a line, or separated by commas where its items hold none. Empty: absent. */
export function ListField(props: {
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly list: readonly string[] | undefined
  readonly onList: (list: readonly string[] | undefined) => void
  readonly by: 'comma' | 'line'
}) {
  const { label, hint, error, list = [], onList, by } = props
  const read = (text: string) => linesOf(by === 'comma' ? text.replaceAll(',', '\n') : text)
  const written = list.join(by === 'comma' ? ', ' : '\n')
  const [typed, setTyped] = useState({ text: written, of: written })
  // undo and another editor change it from outside; what is typed stays as it is typed
  if (typed.of !== written) {
    const isSame = read(typed.text).join('\n') === list.join('\n')
    setTyped({ text: isSame ? typed.text : written, of: written })
  }

  const field = {
    label,
    hint,
    error,
    value: typed.text,
    onInput: (text: string) => {
      setTyped({ text, of: written })
      const items = read(text)
      onList(items.length === 0 ? undefined : items)
    },
  }
  if (by === 'line') return <Area {...field} />
  return <Field {...field} input={{ spellcheck: false, autoComplete: 'off' }} />
}
