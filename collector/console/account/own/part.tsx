import type { ComponentChildren } from 'preact'

/** One matter of a page about people, on its own sheet. */
export function Part(props: {
  readonly title: string
  readonly hint?: string | undefined
  readonly children: ComponentChildren
}) {
  return (
    <section class="sheet own-part">
      <h2 class="sheet-title">{props.title}</h2>
      {props.hint && <p class="quiet">{props.hint}</p>}
      {props.children}
    </section>
  )
}
