import { choiceOf, type ChoiceReading, type OptionReading } from '#shared/analysis/choice-of.ts'
import type { QuestionResults, Results } from '#shared/results.ts'
import { numbersIn } from '#shared/phrases/numbers.ts'
import { sayChange } from '#shared/phrases/say-change.ts'
import { sayNone } from '#shared/phrases/say-none.ts'
import { sayLevel } from '#shared/phrases/say-level.ts'
import { sayReworded } from '#shared/phrases/say-reworded.ts'
import { counted } from '#shared/phrases/say-score.ts'
import { sayDiffers, sayLookedAt } from '#shared/phrases/say-why.ts'
import { isExact } from '#shared/score/is-exact.ts'
import { SCORING } from '#shared/score/constants.ts'
import { useWords } from '../words/use-words.tsx'
import { langOf } from '../parts/lang-of.ts'
import { useFacetWords } from './use-facet-words.ts'
import './choice-sheet.css'

/**
 * How often each option was picked, as a share of the answers with its range, most picked first; what
 * changed, and which groups differ. No count where a score would be withheld.
 */
export function ChoiceSheet(props: {
  readonly question: QuestionResults
  readonly results: Results
}) {
  const { pack, say, format } = useWords()
  const { question, results } = props
  const reading = choiceOf(question, results)
  const { n, options } = reading
  const isOver = results.to < results.today
  const reworded = sayReworded(say, question, results.today)
  const isMoved = options.some(isChangeTold)

  return (
    <section class="sheet" aria-labelledby={`q-${question.id}`}>
      <p class="sheet-kind">{pack.kinds.choice}</p>
      <h2 class="sheet-title" id={`q-${question.id}`} {...langOf(question.lang)}>
        {question.text}
      </h2>
      {n === 0 && <p class="quiet">{sayNone(say, results)}</p>}
      {n > 0 && options.length === 0 && (
        <p class="quiet">
          {say.hidden(counted(say, n), numbersIn(say.lang).count(SCORING.minToShow), isOver)}
        </p>
      )}
      {options.length > 0 && (
        <>
          <ul class="options">
            {options.map((option) => (
              <Option key={option.id} option={option} most={options[0]?.count ?? 1} />
            ))}
          </ul>
          {isMoved && reworded && <p class="verdict-more">{reworded}</p>}
          <p class="quiet">{pack.head.answers(n, format.count(n))}</p>
          <Differences reading={reading} />
        </>
      )}
    </section>
  )
}

function Option({ option, most }: { readonly option: OptionReading; readonly most: number }) {
  const { say, format } = useWords()
  const { count, share, change } = option
  const said = change && isChangeTold(option) && sayChange(say, change)
  const ends =
    isExact(share) && share.status !== 'none'
      ? `${say.solid(format.percent(share.shown.low), format.percent(share.shown.high))} · ${format.count(count)}`
      : ''
  return (
    <li class="option">
      <span class="option-name">{useOptionName(option.id, option.name)}</span>
      <span class="option-count">
        {sayLevel(say, share)}
        <span class="quiet">{ends}</span>
      </span>
      {ends && (
        <span class="option-track" aria-hidden="true">
          <span
            class="option-bar"
            style={{ '--share': `${(100 * count) / Math.max(1, most, count)}%` }}
          />
        </span>
      )}
      {said && (
        <span class="option-change" data-way={change.comparison.direction}>
          <strong>{said.strong}</strong>
          {said.rest}
        </span>
      )}
    </li>
  )
}

/** Of twenty options twenty changes could be told: only what is likely is. */
function isChangeTold({ change }: OptionReading): boolean {
  const verdict = change?.comparison.verdict
  return verdict === 'clear' || verdict === 'likely'
}

/** Which groups pick an option otherwise than all others, and how many were looked at. */
function Differences({ reading }: { readonly reading: ChoiceReading }) {
  const { say } = useWords()
  const { titleOf } = useFacetWords()
  const { differences, lookedAt, options } = reading
  const names = useOptionNames(options)
  if (lookedAt === 0) return null
  return (
    <>
      <ul class="why-segments">
        {differences.map((found) => {
          const group = `${names(found.option)}, ${titleOf(found.facet, found.value)}`
          const { strong, rest } = sayDiffers(say, found, group)
          return (
            <li key={`${found.option} ${found.facet}:${found.value}`}>
              <strong>{strong}</strong>
              {rest}
            </li>
          )
        })}
      </ul>
      <p class="quiet">{sayLookedAt(say, lookedAt, differences.length)}</p>
    </>
  )
}

function useOptionName(id: string, name: string | undefined): string {
  const { choice } = useWords().pack
  return name ?? (id === 'other' ? choice.other : id)
}

function useOptionNames(options: readonly OptionReading[]): (id: string) => string {
  const { choice } = useWords().pack
  return (id) => {
    const name = options.find((one) => one.id === id)?.name
    return name ?? (id === 'other' ? choice.other : id)
  }
}
