import type { ComponentChildren } from 'preact'
import { useWords } from '../words/use-words.tsx'

/** A survey without a single answer: said in words, without a number, and what will happen next. */
export function EmptySheet(props: {
  readonly shown: number
  readonly children?: ComponentChildren
}) {
  const { states } = useWords().pack
  return (
    <section class="sheet empty">
      <svg class="waiting" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path d="M10 20.5a6.4 6.4 0 1 1 12 0M6 23.2a11 11 0 1 1 20 0" />
        <circle cx="16" cy="18.6" r="2" />
      </svg>
      <h2 class="empty-title">{states.empty}</h2>
      <p>{props.shown > 0 ? states.shownHint : states.notShownHint}</p>
      {props.children}
    </section>
  )
}
