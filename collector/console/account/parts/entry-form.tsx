import type { ComponentChildren } from 'preact'
import type { Sending } from './use-sending.ts'
import './entry.css'

/** One column with one thing to do, for pages before the console. */
export function EntryForm(props: {
  readonly title: string
  readonly hint?: string | undefined
  readonly act: string
  readonly sending: Sending
  readonly onSubmit: () => void
  readonly children: ComponentChildren
  /** other ways, below the button */
  readonly below?: ComponentChildren
}) {
  const { sending } = props
  return (
    <section class="entry">
      <h1 class="entry-title">{props.title}</h1>
      {props.hint && <p class="entry-hint">{props.hint}</p>}
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
        <button class="button button-main" type="submit" aria-disabled={sending.busy}>
          {props.act}
        </button>
      </form>
      {props.below}
    </section>
  )
}
