import { openRows, type ForeignFile } from '../import/open-rows.ts'
import { shown } from '../import/shown.ts'
import type { OrderColumns } from './order-columns.ts'
import { splitAmount, type DecimalMark } from './read-amount.ts'

/** Which sign a file has before its decimals; absent: no amount of it tells. */
export interface FoundMark {
  readonly mark?: DecimalMark
  readonly notes: readonly string[]
}

/** Finds the decimal mark of a file by all its amounts; the owner's word goes before them. */
export async function findDecimalMark(
  file: ForeignFile,
  { total, refunded }: OrderColumns,
  said: DecimalMark | undefined,
): Promise<FoundMark | { readonly error: string }> {
  if (said) return { mark: said, notes: [] }
  const telling = new Map<DecimalMark, string>()
  const { rows } = await openRows(file)
  for await (const row of rows) {
    for (const column of refunded === undefined ? [total] : [total, refunded]) {
      const text = row.cell(column).trim()
      const amount = text === '' ? text : splitAmount(text)
      if (typeof amount === 'string' || !amount.mark || amount.mark === 'open') continue
      if (!telling.has(amount.mark)) telling.set(amount.mark, text)
    }
  }
  const [first, second] = [...telling]
  if (first && second) {
    return {
      error: `Some amounts have their decimals behind a ${first[0]} (${shown(first[1])}), some behind a ${second[0]} (${shown(second[1])}): say which is right, decimal comma or dot.`,
    }
  }
  if (!first) return { notes: [] }
  const [mark, text] = first
  return { mark, notes: [`Decimals stand behind a ${mark}, as ${shown(text)} shows.`] }
}
