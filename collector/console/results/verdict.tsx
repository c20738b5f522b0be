import type { Comparison } from '#shared/score/comparison.ts'
import { sayChange, sayShift, sayVisible, type Compared } from '#shared/phrases/say-change.ts'
import { useWords } from '../words/use-words.tsx'
import './verdict.css'

/** The one thing that may be said of a change, and how small a change could have been seen. */
export function Verdict({ compared }: { readonly compared: Compared }) {
  const { say } = useWords()
  const { comparison } = compared
  const { strong, rest } = sayChange(say, compared)
  const shift = sayShift(say, comparison)
  const visible = UNSURE.has(comparison.verdict) ? sayVisible(say, comparison) : undefined

  return (
    <div class="verdict" data-way={comparison.direction}>
      <p>
        <Arrow way={comparison.direction} />
        <strong>{strong}</strong>
        {rest}
      </p>
      {shift && <p class="verdict-more">{shift}</p>}
      {visible && <p class="verdict-more">{visible}</p>}
    </div>
  )
}

/** Where nothing can be said, it helps to know what could have been seen. */
const UNSURE: ReadonlySet<Comparison['verdict']> = new Set(['cannot_tell', 'wait'])

function Arrow({ way }: { readonly way: Comparison['direction'] }) {
  if (way === 'none') return null
  return (
    <svg class="arrow" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={way === 'up' ? 'M6 10V2M2.5 5.5 6 2l3.5 3.5' : 'M6 2v8M2.5 6.5 6 10l3.5-3.5'} />
    </svg>
  )
}
