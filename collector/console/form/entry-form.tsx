import type { ComponentChildren } from 'preact'
import { SendForm, type FormState } from './send-form.tsx'
import './entry.css'

/** One column with one thing to do, for pages before the console. */
export function EntryForm(props: {
  readonly title: string
  readonly hint?: string | undefined
  readonly act: string
  readonly sending: FormState
  readonly onSubmit: () => void
  readonly children: ComponentChildren
  /** other ways, below the button */
  readonly below?: ComponentChildren
}) {
  const { title, hint, below, ...form } = props
  return (
    <section class="entry">
      <h1 class="page-title">{title}</h1>
      {hint && <p class="entry-hint">{hint}</p>}
      <SendForm {...form} main />
      {below}
    </section>
  )
}
