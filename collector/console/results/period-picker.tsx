import { useState } from 'preact/hooks'
import type { Day } from '#shared/results.ts'
import { SPANS, shownRange, type Range } from '../address/period.ts'
import { useWords } from '../words/use-words.tsx'
import { useView } from './use-view.ts'
import './period-picker.css'

/** Which days to read: four rolling windows as links, and any days at all. */
export function PeriodPicker({ today }: { readonly today: Day }) {
  const { pack } = useWords()
  const { view, hrefOf } = useView()
  const { period } = view
  const picked = 'last' in period ? period.last : undefined

  return (
    <nav class="periods" aria-label={pack.period.label}>
      {SPANS.map((span, place) => (
        <a
          key={span}
          class="period"
          aria-keyshortcuts={`${place + 1}`}
          href={hrefOf({ period: { last: span } })}
          {...(span === picked && { 'aria-current': 'true' as const })}
        >
          {pack.period.spans[span]}
        </a>
      ))}
      <details class="period-custom">
        <summary class="period" {...(!picked && { 'aria-current': 'true' as const })}>
          {pack.period.custom}
        </summary>
        <DaysForm start={shownRange(period, today)} today={today} />
      </details>
    </nav>
  )
}

/** Two native date fields; what is wrong is said at the field that is wrong. */
function DaysForm({ start, today }: { readonly start: Range; readonly today: Day }) {
  const { pack } = useWords()
  const { go } = useView()
  const [range, setRange] = useState(start)
  const backwards = range.from > range.to

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (backwards || range.from === '' || range.to === '') return
    go({ period: range })
    if (event.currentTarget instanceof Element) {
      event.currentTarget.closest('details')?.removeAttribute('open')
    }
  }
  const field = (name: keyof Range) => (
    <label class="field">
      <span>{pack.period[name]}</span>
      <input
        type="date"
        required
        max={today}
        value={range[name]}
        aria-invalid={backwards}
        {...(backwards && { 'aria-describedby': 'days-wrong' })}
        onInput={(event) => setRange({ ...range, [name]: event.currentTarget.value })}
      />
    </label>
  )

  return (
    <form class="days" onSubmit={submit}>
      {field('from')}
      {field('to')}
      <button class="button" type="submit">
        {pack.period.apply}
      </button>
      {backwards && (
        <p class="days-wrong" id="days-wrong" role="alert">
          {pack.period.backwards}
        </p>
      )}
    </form>
  )
}
