import { csvCell } from '../export/csv-cell.ts'
import type { ImportPlan } from './plan.ts'
import { readFile } from './read-file.ts'

/**
 * The rows of a file that cannot be taken, as CSV: their line, why, and their cells as they stand, so
 * that they can be mended and imported by themselves.
 */
export async function* writeRejected(plan: ImportPlan): AsyncGenerator<string> {
  const columns = plan.header.filter((name) => !name.includes('{'))
  yield `\uFEFF${['line', 'reason', ...columns].map(csvCell).join(',')}\r\n`
  for await (const outcome of readFile(plan)) {
    if (!('problems' in outcome)) continue
    const { problems, row } = outcome
    const reasons = problems.map(({ column, cause }) => (column ? `"${column}" ${cause}` : cause))
    const cells = [String(problems[0]?.line ?? ''), reasons.join('; ')]
    const own = columns.map((name) => row?.cell(name) ?? '')
    yield `${[...cells, ...own].map(csvCell).join(',')}\r\n`
  }
}
