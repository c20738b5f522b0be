import { unreadable, type Workbook } from './open-workbook.ts'

/** Larger ones of OpenDocument would be taken apart in memory for their names alone. */
const MAX_ODS_BYTES = 8_388_608

/**
 * The sheets of a workbook that are shown, in its order; empty where its kind does not tell them
 * without reading all of it.
 */
export async function sheetNames({ kind, bytes }: Workbook): Promise<readonly string[]> {
  if (kind !== 'xlsx' && !(kind === 'ods' && bytes.length <= MAX_ODS_BYTES)) return []
  const names: string[] = []
  const { read } = await import('hucre')
  try {
    await read(bytes, {
      sheets: ({ name, hidden, veryHidden }) => {
        if (!hidden && !veryHidden) names.push(name)
        return false
      },
    })
  } catch (error) {
    throw unreadable(error)
  }
  return names
}
