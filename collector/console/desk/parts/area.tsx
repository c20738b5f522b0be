import { useId } from 'preact/hooks'
import '../../account/parts/field.css'

/** A labelled field of several lines. */
export function Area(props: {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly rows?: number
  readonly lang?: string | undefined
  readonly placeholder?: string | undefined
  readonly maxLength?: number
}) {
  const id = useId()
  const { label, value, hint, error, rows = 2, lang, placeholder, maxLength } = props
  const told = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="field-box">
        <textarea
          id={id}
          rows={rows}
          value={value}
          {...(lang !== undefined && { lang })}
          {...(placeholder !== undefined && { placeholder })}
          {...(maxLength !== undefined && { maxLength })}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          aria-invalid={error !== undefined}
          {...(told && { 'aria-describedby': told })}
        />
      </div>
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
