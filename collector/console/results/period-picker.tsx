import { useState } from 'preact/hooks'
import { AGAINST, before } from '#shared/analysis/before.ts'
import type { Days } from '#shared/analysis/days.ts'
import { PERIOD_NAMES, periodNameOf } from '#shared/analysis/period-name.ts'
import { later } from '#shared/analysis/later.ts'
import { onlyDays } from '#shared/analysis/only-days.ts'
import type { Day, Results } from '#shared/results.ts'
import { useWords } from '../words/use-words.tsx'
import { useView } from './use-view.ts'
import './period-picker.css'

/**
 * Which days to read: periods by their names, a step to the one before or after, any days at all, and
 * what they are held against.
 */
export function PeriodPicker({ results }: { readonly results: Results }) {
  const { pack } = useWords()
  const { view, hrefOf } = useView()
  const { from, to, today, previous } = results
  const days = onlyDays(results)
  const isPicked = 'from' in view.period
  // there is nothing before the days on which a survey began
  const steps = previous ? { back: before(days, 'previous'), on: later(days, today) } : {}

  return (
    <nav class="periods" aria-label={pack.period.label}>
      <Step days={steps.back} sign="‹" name={pack.period.earlier} />
      <NamePicker />
      <Step days={steps.on} sign="›" name={pack.period.later} />
      <details class="period-custom">
        <summary class="period" {...(isPicked && { 'aria-current': 'true' as const })}>
          {pack.period.custom}
        </summary>
        <DaysForm start={{ from, to }} today={today} />
      </details>
      <AgainstPicker />
    </nav>
  )

  function Step(props: {
    readonly days: Days | undefined
    readonly sign: string
    readonly name: string
  }) {
    const { days, sign, name } = props
    if (!days) return null
    return (
      <a class="period" href={hrefOf({ period: days })} aria-label={name} title={name}>
        {sign}
      </a>
    )
  }
}

function NamePicker() {
  const { pack } = useWords()
  const { view, go } = useView()
  const { period } = view
  const picked = 'name' in period ? period.name : ''
  return (
    <select
      class="period period-select"
      aria-label={pack.period.label}
      value={picked}
      onChange={(event) => {
        const name = periodNameOf(event.currentTarget.value)
        if (name) go({ period: { name } })
      }}
    >
      {picked === '' && <option value="">{pack.period.custom}</option>}
      {PERIOD_NAMES.map((name) => (
        <option key={name} value={name}>
          {pack.period.names[name]}
        </option>
      ))}
    </select>
  )
}

/** The period before, or the same a year ago. */
function AgainstPicker() {
  const { pack } = useWords()
  const { view, go } = useView()
  return (
    <select
      class="period period-select"
      aria-label={pack.period.comparedWith}
      title={pack.period.comparedWith}
      value={view.against ?? 'previous'}
      onChange={(event) => {
        go({ against: event.currentTarget.value === 'year' ? 'year' : undefined })
      }}
    >
      {AGAINST.map((against) => (
        <option key={against} value={against}>
          {pack.period.against[against]}
        </option>
      ))}
    </select>
  )
}

/** Two native date fields; what is wrong is said at the field that is wrong. */
function DaysForm({ start, today }: { readonly start: Days; readonly today: Day }) {
  const { pack } = useWords()
  const { go } = useView()
  const [range, setRange] = useState(start)
  const wrong =
    range.from > range.to
      ? pack.period.backwards
      : range.from > today
        ? pack.period.notBegun
        : undefined

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (wrong !== undefined || range.from === '' || range.to === '') return
    go({ period: range })
    if (event.currentTarget instanceof Element) {
      event.currentTarget.closest('details')?.removeAttribute('open')
    }
  }
  const field = (name: 'from' | 'to') => (
    <label class="field">
      <span>{pack.period[name]}</span>
      <input
        type="date"
        required
        value={range[name]}
        aria-invalid={wrong !== undefined}
        {...(wrong !== undefined && { 'aria-describedby': 'days-wrong' })}
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
      {wrong !== undefined && (
        <p class="days-wrong" id="days-wrong" role="alert">
          {wrong}
        </p>
      )}
    </form>
  )
}
