import type { ComponentChildren } from 'preact'
import type { Sending } from './use-sending.ts'

/** A form inside a sheet: fields, what is wrong, one button, and perhaps a way back. */
export function InlineForm(props: {
  readonly act: string
  readonly sending: Sending
  readonly onSubmit: () => void
  readonly children: ComponentChildren
  readonly beside?: ComponentChildren
}) {
  const { sending } = props
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!sending.busy) props.onSubmit()
      }}
    >
      {props.children}
      <p class="entry-trouble" role="alert">
        {sending.trouble}
      </p>
      <div class="own-acts">
        <button class="button" type="submit" aria-disabled={sending.busy}>
          {props.act}
        </button>
        {props.beside}
      </div>
    </form>
  )
}
