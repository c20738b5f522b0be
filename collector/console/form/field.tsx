import type { ComponentChildren, InputHTMLAttributes } from 'preact'
import { Labelled, type LabelledProps } from './labelled.tsx'

/** A labelled input that says at itself what is wrong, and keeps what was typed. */
export function Field(
  props: LabelledProps & {
    readonly value: string
    readonly onInput: (value: string) => void
    readonly input?: InputHTMLAttributes
    /** what stands inside the field's end, such as a button */
    readonly end?: ComponentChildren
  },
) {
  return (
    <Labelled {...props}>
      {(told) => (
        <>
          <input
            {...props.input}
            {...told}
            value={props.value}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
          {props.end}
        </>
      )}
    </Labelled>
  )
}
