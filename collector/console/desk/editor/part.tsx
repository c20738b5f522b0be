import type { ComponentChildren } from 'preact'

/** One part of the editor, folded unless it is what most owners change. */
export function Part(props: {
  readonly title: string
  readonly open?: boolean
  readonly children: ComponentChildren
}) {
  return (
    <details class="sheet editor-part" open={props.open ?? false}>
      <summary>
        <h2 class="sheet-title">{props.title}</h2>
      </summary>
      <div class="stack">{props.children}</div>
    </details>
  )
}
