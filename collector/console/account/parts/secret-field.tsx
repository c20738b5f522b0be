import { useState } from 'preact/hooks'
import { useAccountWords } from '../words/use-account-words.ts'
import { Field } from '../../form/field.tsx'

/** A password. It can be shown, because a mistyped one costs more than a glance over a shoulder. */
export function SecretField(props: {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  /** `new`: the browser offers to make one up */
  readonly kind: 'current' | 'new'
  readonly error?: string | undefined
}) {
  const { entry } = useAccountWords()
  const [shown, setShown] = useState(false)
  const { kind, ...field } = props
  const rest = {
    name: kind === 'new' ? 'new-password' : 'password',
    autoComplete: kind === 'new' ? 'new-password' : 'current-password',
    autoCapitalize: 'none',
    spellcheck: false,
    required: true,
  } as const
  return (
    <Field
      {...field}
      hint={kind === 'new' ? entry.passwordHint : undefined}
      input={shown ? { type: 'text', ...rest } : { type: 'password', ...rest }}
      end={
        <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? entry.hide : entry.show}
        </button>
      }
    />
  )
}
