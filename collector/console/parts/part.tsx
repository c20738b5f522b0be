import type { ComponentChildren } from 'preact'
import './part.css'

/** One matter of a page, on its own sheet; its rows have the class `row`. */
export function Part(props: {
  readonly title: string
  readonly hint?: string | undefined
  readonly children: ComponentChildren
}) {
  return (
    <section class="sheet part">
      <h2 class="sheet-title">{props.title}</h2>
      {props.hint && <p class="quiet">{props.hint}</p>}
      {props.children}
    </section>
  )
}
