import { Field } from './field.tsx'

/** The six digits of an authenticator app; phones offer them from a message or the app. */
export function CodeField(props: {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly error?: string | undefined
}) {
  return (
    <Field
      {...props}
      input={{
        name: 'code',
        inputMode: 'numeric',
        autoComplete: 'one-time-code',
        maxLength: 8,
        required: true,
      }}
    />
  )
}
