import type { Summary } from '#shared/summary.ts'
import { csvCell } from '../exchange/export/csv-cell.ts'

const COLUMNS = [
  'part',
  'figure',
  'group',
  'unit',
  'currency',
  'n',
  'value',
  'low',
  'high',
  'withheld',
  'verdict',
  'before',
  'difference',
  'from',
  'to',
] as const

type Line = Partial<Record<(typeof COLUMNS)[number], string | number | undefined>>

/** A summary as CSV, a figure a line, as printed: money in minor units, a minus as spreadsheets write it. */
export function summaryCsv({ figures, bands, days, month }: Summary): string {
  const told = figures.map(({ id, part, change, status: _status, ...figure }): Line => {
    const { unit, currency, n, value, low, high, withheld } = figure
    const numbers = { unit, currency, n, value, low, high, withheld }
    const changed = { verdict: change?.verdict, before: change?.before, difference: change?.diff }
    return { part, figure: id, ...numbers, ...changed, ...(part === 'customers' ? month : days) }
  })
  const banded = bands.flatMap(({ facet, of, unit, groups }) =>
    groups.map(({ band, status: _status, ...group }): Line => {
      return { part: 'bands', figure: of, group: `${facet}:${band}`, unit, ...group, ...days }
    }),
  )
  const lines = [...told, ...banded].map((line) =>
    COLUMNS.map((name) => cell(line[name])).join(','),
  )
  return `${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`
}

/** Our own numbers may begin with a minus: they are no formula. */
function cell(value: string | number | undefined): string {
  const text = String(value ?? '').replace('\u2212', '-')
  return /^[-+]?[\d.]+$/.test(text) ? text : csvCell(text)
}
