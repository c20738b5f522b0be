import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import './field.css'
import './form.css'

/** What the control inside a {@link Labelled} carries, so that it is read with its label and error. */
export interface Told {
  readonly id: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby'?: string
}

/** What every labelled control says about itself. */
export interface LabelledProps {
  readonly label: string
  readonly hint?: string | undefined
  /** what is wrong, in words, once something is */
  readonly error?: string | undefined
}

/** A label, the control it names, what is wrong with it, and a hint. */
export function Labelled(
  props: LabelledProps & { readonly children: (told: Told) => ComponentChildren },
) {
  const id = useId()
  const { label, hint, error, children } = props
  const told = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="field-box">
        {children({
          id,
          'aria-invalid': error !== undefined,
          ...(told && { 'aria-describedby': told }),
        })}
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
