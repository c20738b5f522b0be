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
              <span class="option-name">{bar.name ?? pack.choice.other}</span>
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
  /** absent: "other" */
  readonly name?: string
  readonly count: number
}

function barsOf({ options = {}, tally }: QuestionResults): Bar[] {
  const counts: Readonly<Record<string, number>> = tally
  const bars = Object.entries(options).map(([id, name]) => ({ id, name, count: counts[id] ?? 0 }))
  bars.sort((a, b) => b.count - a.count)
  const other = counts.other
  return other === undefined ? bars : [...bars, { id: 'other', count: other }]
}
