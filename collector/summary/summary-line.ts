import { numbersIn } from '#shared/phrases/numbers.ts'
import { sayFigure } from '#shared/phrases/summary/say-figure.ts'
import type { SummaryPack } from '#shared/phrases/summary/pack.ts'
import type { FigureId, Summary } from '#shared/summary.ts'
import { figureFormat } from './summary-text.ts'

/** What a line holds where it is told: what people say, what they do, what they then bought. */
const IN_LINE: readonly FigureId[] = [
  'nps',
  'csat',
  'ces7',
  'ces5',
  'conversion',
  'carts_left',
  'gone_quiet',
  'repeat_90',
]

/**
 * Satisfaction beside engagement in one line of a mail: "NPS 35 (20–48), Conversion 2.1 % (1.9–2.3)". What is
 * withheld is left out; `undefined` where nothing but satisfaction is told, which stands below.
 */
export function summaryLine(pack: SummaryPack, summary: Summary): string | undefined {
  const { figures, largest, days } = summary
  const told = IN_LINE.flatMap((id) =>
    figures.filter((figure) => figure.id === id && figure.withheld === undefined),
  )
  if (told.every(({ part }) => part === 'satisfaction')) return undefined
  const format = figureFormat(pack.lang)
  const line = told.map((figure) => `${pack.labels[figure.id]} ${sayFigure(pack, figure, format)}`)
  const moved = figures.find(({ id }) => id === largest)
  const head = `${pack.title} · ${numbersIn(pack.lang).days(days.from, days.to)}`
  const next =
    moved?.change && pack.largest(pack.labels[moved.id], pack.verdicts[moved.change.verdict])
  return [head, line.join(pack.comma), ...(next ? [next] : [])].join('\n')
}
