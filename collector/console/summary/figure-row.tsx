import type { SummaryPack } from '#shared/phrases/summary/pack.ts'
import { sayFigure, sayFigureChange } from '#shared/phrases/summary/say-figure.ts'
import type { SummaryFigure } from '#shared/summary.ts'
import { useWords } from '../words/use-words.tsx'
import { moneyOf } from './money-of.ts'

/** One figure: its value and range, the change, and behind it how it is counted. */
export function FigureRow(props: { readonly pack: SummaryPack; readonly figure: SummaryFigure }) {
  const { pack, figure } = props
  const { format } = useWords()
  const change = sayFigureChange(pack, figure)
  const said = sayFigure(pack, figure, {
    count: format.count,
    money: (minor, currency) => moneyOf(minor, currency, pack.lang),
  })
  const notes = [
    ...(figure.days === undefined || figure.part === 'together'
      ? []
      : [pack.days(figure.days, figure.isAssumed === true)]),
    ...(figure.id === 'lifetime' && figure.isAssumed ? [pack.capped] : []),
    ...(figure.n > 0 && figure.unit !== 'number' ? [pack.of(format.count(figure.n))] : []),
  ]
  const { low, high, withheld } = figure
  const isRange = withheld === 'too_few' && low !== undefined && high !== undefined
  return (
    <li class="figure" data-figure={figure.id}>
      <details>
        <summary>
          <span class="figure-label">{pack.labels[figure.id]}</span>
          {withheld === undefined && <strong class="figure-said">{said}</strong>}
          {isRange && (
            <span class="figure-said quiet" title={said}>
              {shortRange(pack, figure.unit, low, high)}
            </span>
          )}
          {withheld !== undefined && !isRange && <span class="figure-withheld quiet">{said}</span>}
          {change !== undefined && !isUntold(figure) && (
            <span class={`figure-change ${toneOf(figure)}`}>{change}</span>
          )}
        </summary>
        {isRange && <p>{said}</p>}
        <p>{pack.formulas[figure.id]}</p>
        {notes.length > 0 && <p class="quiet">{notes.join(' · ')}</p>}
      </details>
    </li>
  )
}

/** Where there are too few for a number: the range, in the width of one. */
function shortRange(
  pack: SummaryPack,
  unit: SummaryFigure['unit'],
  low: string,
  high: string,
): string {
  const range = pack.span(low, high)
  return unit === 'percent' ? pack.percent(range) : range
}

/** Of a range alone nothing is told of a change either. */
function isUntold({ withheld, change }: SummaryFigure): boolean {
  return withheld !== undefined && !/^(clear|likely)/.test(change?.verdict ?? '')
}

/** Whether a change is told at all; up is not good of every figure, so it has no colour of its own. */
function toneOf({ change }: SummaryFigure): string {
  const { verdict = '' } = change ?? {}
  return /^(clear|likely)/.test(verdict) ? 'figure-told' : 'quiet'
}
