import type { QuestionResults } from '#shared/results.ts'
import { useWords } from '../words/use-words.tsx'
import './choice-sheet.css'

/** How often each option was picked, most picked first; "other" stays last. */
export function ChoiceSheet({ question }: { readonly question: QuestionResults }) {
  const { pack, format } = useWords()
  const bars = barsOf(question)
  const most = Math.max(1, ...bars.map((bar) => bar.count))
  const picks = bars.reduce((sum, bar) => sum + bar.count, 0)

  return (
    <section class="sheet" aria-labelledby={`q-${question.id}`}>
      <p class="sheet-kind">{pack.kinds.choice}</p>
      <h2 class="sheet-title" id={`q-${question.id}`}>
        {question.text}
      </h2>
      {picks === 0 ? (
        <p class="quiet">{pack.states.empty}</p>
      ) : (
        <ul class="options">
          {bars.map((bar) => (
            <li class="option" key={bar.id}>
              <span class="option-name">
                {bar.name ?? (bar.id === 'other' ? pack.choice.other : bar.id)}
              </span>
              <span class="option-count">{format.count(bar.count)}</span>
              <span class="option-track" aria-hidden="true">
                <span class="option-bar" style={{ '--share': `${(100 * bar.count) / most}%` }} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <p class="quiet">{pack.choice.picked(picks, format.count(picks))}</p>
    </section>
  )
}

interface Bar {
  readonly id: string
  /** as it was offered; an option of an older version may have none left */
  readonly name: string | undefined
  readonly count: number
}

function barsOf({ options = {}, tally }: QuestionResults): Bar[] {
  const counts: Readonly<Record<string, number>> = tally
  const ids = new Set([...Object.keys(options), ...Object.keys(counts)])
  const isOther = (id: string) => Number(id === 'other')
  return [...ids]
    .map((id) => ({ id, name: options[id], count: counts[id] ?? 0 }))
    .sort((a, b) => isOther(a.id) - isOther(b.id) || b.count - a.count)
}
