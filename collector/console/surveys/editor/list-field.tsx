import { Area } from '../../form/area.tsx'
import { Field } from '../../form/field.tsx'
import { useTyped } from '../../form/use-typed.ts'
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
  const [text, type] = useTyped(written, (typed) => read(typed).join('\n') === list.join('\n'))

  const field = {
    label,
    hint,
    error,
    value: text,
    onInput: (typed: string) => {
      type(typed)
      const items = read(typed)
      onList(items.length === 0 ? undefined : items)
    },
  }
  if (by === 'line') return <Area {...field} />
  return <Field {...field} input={{ spellcheck: false, autoComplete: 'off' }} />
}
