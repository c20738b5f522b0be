import type { TextareaHTMLAttributes } from 'preact'
import { Labelled, type LabelledProps } from './labelled.tsx'

/** A labelled field of several lines. */
export function Area(
  props: LabelledProps & {
    readonly value: string
    readonly onInput: (value: string) => void
    readonly area?: TextareaHTMLAttributes
  },
) {
  return (
    <Labelled {...props}>
      {(told) => (
        <textarea
          rows={2}
          {...props.area}
          {...told}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Labelled>
  )
}
