import type { ComponentChildren } from 'preact'
import './folded.css'

/** One part of a long page, folded unless it is what most owners change. */
export function Folded(props: {
  readonly title: string
  /** what it holds, in one line */
  readonly summary?: string | undefined
  readonly open?: boolean
  readonly children: ComponentChildren
}) {
  return (
    <details class="sheet folded" open={props.open ?? false}>
      <summary>
        <h2 class="sheet-title">{props.title}</h2>
        {props.summary && <p class="folded-said">{props.summary}</p>}
      </summary>
      <div class="stack">{props.children}</div>
    </details>
  )
}
