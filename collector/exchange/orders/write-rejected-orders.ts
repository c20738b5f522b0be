import { csvCell } from '../export/csv-cell.ts'
import { openRows } from '../import/open-rows.ts'
import type { Problem } from '../import/problem.ts'
import { Unreadable } from '../import/unreadable.ts'
import type { GatheredOrders } from './gather-orders.ts'
import type { OrderPlan } from './plan-orders.ts'

/**
 * All rows of the orders that cannot be taken, as CSV: line, reason and cells as they stand, so that
 * they can be mended and imported by themselves.
 */
export async function* writeRejectedOrders(
  { file, header, columns }: OrderPlan,
  { bad, stray }: GatheredOrders,
): AsyncGenerator<string> {
  yield `\uFEFF${lineOf(['line', 'reason', ...header])}`
  try {
    const { rows } = await openRows(file)
    for await (const row of rows) {
      const own = stray.get(row.line)
      const problems = own ? [own] : bad.get(row.cell(columns.order).trim())
      if (!problems) continue
      const cells = header.map((name) => row.cell(name))
      yield lineOf([String(row.line), problems.map(reasonOf).join('; '), ...cells])
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
  }
}

function reasonOf({ line, column, cause }: Problem): string {
  return `line ${line}: ${column === undefined ? '' : `"${column}" `}${cause}`
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}
