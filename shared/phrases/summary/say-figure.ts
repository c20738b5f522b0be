import type { SummaryFigure } from '../../summary.ts'
import type { SummaryPack } from './pack.ts'

/** How numbers are written in a language. */
export interface FigureFormat {
  /** a whole number with its separators */
  count(n: number): string
  /** money in minor units */
  money(minor: number, currency: string): string
}

/** A figure in words: its value and range, or why it is withheld. The range bears no unit twice. */
export function sayFigure(pack: SummaryPack, figure: SummaryFigure, format: FigureFormat): string {
  const { value, low, high, withheld, unit, currency = '' } = figure
  if (withheld !== undefined) {
    const reason = pack.withheld[withheld]
    if (low === undefined || high === undefined) return reason
    return [pack.between(bare(low), show(high)), reason].join(pack.stop)
  }
  const shown = show(value ?? '')
  return low === undefined || high === undefined
    ? shown
    : `${shown} ${pack.range(bare(low), bare(high))}`

  function bare(text: string): string {
    if (unit === 'minor') return format.money(Number(text), currency)
    return /^\d{4,}$/.test(text) ? format.count(Number(text)) : text
  }
  function show(text: string): string {
    if (unit === 'percent') return pack.percent(bare(text))
    return unit === 'seconds' ? pack.seconds(bare(text)) : bare(text)
  }
}

/** What may be said of its change, absent where nothing is compared. */
export function sayFigureChange(
  pack: SummaryPack,
  { change, unit }: SummaryFigure,
): string | undefined {
  if (!change) return undefined
  const { verdict, before, diff } = change
  const parts = [
    pack.verdicts[verdict],
    ...(before === undefined
      ? []
      : [pack.before(unit === 'percent' ? pack.percent(before) : before)]),
    ...(diff === undefined ? [] : [diff]),
  ]
  return parts.join(pack.comma)
}
