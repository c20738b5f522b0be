import type { SummaryFigure } from '../../summary.ts'
import type { SummaryPack } from './pack.ts'

/** How numbers are written in a language. */
export interface FigureFormat {
  /** a whole number with its separators */
  count(n: number): string
  /** money in minor units */
  money(minor: number, currency: string): string
}

/** A figure in words: its value and range, or why it is withheld. */
export function sayFigure(pack: SummaryPack, figure: SummaryFigure, format: FigureFormat): string {
  const { value, low, high, withheld } = figure
  const ends = low !== undefined && high !== undefined ? [show(low), show(high)] : undefined
  if (withheld !== undefined) {
    const reason = pack.withheld[withheld]
    return ends ? `${pack.between(ends[0] ?? '', ends[1] ?? '')}. ${reason}` : reason
  }
  const shown = show(value ?? '')
  return ends ? `${shown} ${pack.range(ends[0] ?? '', ends[1] ?? '')}` : shown

  function show(text: string): string {
    const { unit, currency = '' } = figure
    if (unit === 'percent') return `${text} %`
    if (unit === 'seconds') return `${text} s`
    if (unit === 'minor') return format.money(Number(text), currency)
    return unit === 'number' && /^\d+$/.test(text) ? format.count(Number(text)) : text
  }
}

/** What may be said of its change, absent where nothing is compared. */
export function sayFigureChange(pack: SummaryPack, { change }: SummaryFigure): string | undefined {
  if (!change) return undefined
  const { verdict, before, diff } = change
  const parts = [
    pack.verdicts[verdict],
    ...(before === undefined ? [] : [pack.before(before)]),
    ...(diff === undefined ? [] : [diff]),
  ]
  return parts.join(', ')
}
