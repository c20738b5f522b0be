import type { Mapping } from './mapping.ts'
import { openRows, type ForeignFile } from './open-rows.ts'
import { shown } from './shown.ts'
import { isAmbiguous } from './when.ts'
import { orderOf, type DateOrder } from './written-time.ts'

/** Whether a file's dates begin with the day or the month. */
export interface FoundOrder {
  readonly order?: DateOrder
  /** no date of the file tells, and it matters */
  readonly isOpen: boolean
  readonly notes: readonly string[]
}

/**
 * Finds the order of dates such as 03/04/2024 by a date of the same file that allows one alone, such
 * as 13/04/2024. The owner's word, or a format, goes before it; a file without such dates is not read.
 */
export async function findDateOrder(
  file: ForeignFile,
  { at }: Pick<Mapping, 'at'>,
): Promise<FoundOrder> {
  if (at.order) return { order: at.order, isOpen: false, notes: [] }
  const { column } = at
  if (column === undefined || (at.formats ?? []).length > 0) return { isOpen: false, notes: [] }
  let isOpen = false
  let telling: string | undefined
  const { rows } = await openRows(file)
  for await (const row of rows) {
    const text = row.cell(column).trim()
    if (!/^\D*\d{1,2}\s?[/-]\s?\d{1,2}\s?[/-]/.test(text)) {
      // a column of another form is left after its first rows
      if (text !== '' && !isOpen && row.line > 200) break
      continue
    }
    telling ??= orderOf(text) === undefined ? undefined : text
    isOpen ||= isAmbiguous(text)
    if (telling !== undefined && isOpen) break
  }
  const order = telling === undefined ? undefined : orderOf(telling)
  if (!order || telling === undefined) return { isOpen, notes: [] }
  const first = order === 'dmy' ? 'the day' : 'the month'
  return { order, isOpen: false, notes: [`Dates begin with ${first}, as ${shown(telling)} does.`] }
}
