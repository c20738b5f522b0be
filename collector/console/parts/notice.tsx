import type { ComponentChildren } from 'preact'
import './notice.css'

/** A page, or a part of one, that has nothing else to show: what is so, and what can be done. */
export function Notice(props: {
  readonly title: string
  readonly hint?: string | undefined
  /** `alert` speaks up at once; a state that is no trouble is plain text */
  readonly urgent?: boolean
  readonly children?: ComponentChildren
}) {
  return (
    <section class="notice" {...(props.urgent && { role: 'alert' })}>
      <h1 class="notice-title">{props.title}</h1>
      {props.hint && <p class="notice-hint">{props.hint}</p>}
      {props.children}
    </section>
  )
}
