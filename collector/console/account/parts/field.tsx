import type { ComponentChildren, InputHTMLAttributes } from 'preact'
import { useId } from 'preact/hooks'
import './field.css'

/** A labelled input that says at itself what is wrong, and keeps what was typed. */
export function Field(props: {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly input?: InputHTMLAttributes
  /** what stands inside the field's end, such as a button */
  readonly end?: ComponentChildren
}) {
  const id = useId()
  const { label, value, hint, error, end } = props
  const told = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="field-box">
        <input
          {...props.input}
          id={id}
          value={value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          aria-invalid={error !== undefined}
          {...(told && { 'aria-describedby': told })}
        />
        {end}
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
