import type { ComponentChildren } from 'preact'
import './folded.css'

/** One part of a long page, folded unless it is what most owners change. */
export function Folded(props: {
  readonly title: string
  readonly open?: boolean
  readonly children: ComponentChildren
}) {
  return (
    <details class="sheet folded" open={props.open ?? false}>
      <summary>
        <h2 class="sheet-title">{props.title}</h2>
      </summary>
      <div class="stack">{props.children}</div>
    </details>
  )
}
