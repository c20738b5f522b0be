import type { ComponentChildren } from 'preact'
import './form.css'

/** How a form stands while it is on its way. */
export interface FormState {
  readonly busy: boolean
  /** what is wrong with no field in particular, in words */
  readonly trouble?: string | undefined
}

/** Fields, what is wrong with the whole, and one act, which a second press does not repeat. */
export function SendForm(props: {
  readonly act: string
  readonly sending: FormState
  readonly onSubmit: () => void
  readonly children: ComponentChildren
  /** the one thing to do on its page */
  readonly main?: boolean
  /** what stands beside the button */
  readonly beside?: ComponentChildren
}) {
  const { sending, main = false } = props
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!sending.busy) props.onSubmit()
      }}
    >
      {props.children}
      <p class="trouble" role="alert">
        {sending.trouble}
      </p>
      <div class="acts">
        <button
          class={main ? 'button button-main' : 'button'}
          type="submit"
          aria-disabled={sending.busy}
        >
          {props.act}
        </button>
        {props.beside}
      </div>
    </form>
  )
}
