import {
  sayFigure,
  sayFigureChange,
  type FigureFormat,
} from '#shared/phrases/summary/say-figure.ts'
import type { SummaryPack } from '#shared/phrases/summary/pack.ts'
import { sayNext } from '#shared/phrases/summary/say-next.ts'
import { saySummaryWhy } from '#shared/phrases/summary/say-why.ts'
import { sayPackFor } from '#shared/phrases/packs.ts'
import type { Summary } from '#shared/summary.ts'
import { minorDigits } from './customer-orders.ts'

/** A summary in plain lines, part by part. */
export function summaryText(pack: SummaryPack, summary: Summary): string {
  const { site, days, month, figures } = summary
  const format = figureFormat(pack.lang)
  const span = ({ from, to }: typeof days) => `${from} – ${to}`
  const parts = (['satisfaction', 'engagement', 'customers', 'together'] as const).flatMap(
    (part) => {
      const own = figures.filter((figure) => figure.part === part)
      const lines = own.map((figure) => {
        const change = sayFigureChange(pack, figure)
        const said = `${pack.labels[figure.id]}: ${sayFigure(pack, figure, format)}`
        return change === undefined ? said : [said, change].join(pack.stop)
      })
      if (part === 'engagement' && !summary.countsVisits) lines.push(pack.visitsOff)
      if (part === 'customers' && own.length === 0) lines.push(pack.noOrders)
      return lines.length === 0 ? [] : [pack.parts[part], ...lines.map((line) => `  ${line}`), '']
    },
  )
  const next = sayNext(pack, summary)
  const head = [site.name, pack.periods(span(days), span(month)), '']
  const why = summary.why ? saySummaryWhy(sayPackFor(pack.lang), summary.why) : []
  return [...head, ...parts, next, ...why.map((line) => `  ${line}`), pack.caveat, ''].join('\n')
}

/** How a language writes numbers and money. */
export function figureFormat(lang: string): FigureFormat {
  return {
    count: (n) => n.toLocaleString(lang),
    money(minor, currency) {
      const digits = minorDigits(currency)
      const isWhole = minor % 10 ** digits === 0
      return new Intl.NumberFormat(lang, {
        style: 'currency',
        currency,
        ...(isWhole && { minimumFractionDigits: 0, maximumFractionDigits: 0 }),
      }).format(minor / 10 ** digits)
    },
  }
}
