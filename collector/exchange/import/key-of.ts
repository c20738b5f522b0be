import { storedId } from '../export/exported-id.ts'
import type { Mapping } from './mapping.ts'
import { plainName } from './header.ts'
import type { Row } from './row.ts'

/** What tells a record from all others of its file, and whether it was told so before. */
export interface RowKey {
  /** text that its id is made of; begins with `key` where the tool has one */
  readonly key: string
  /** the other keys that it has, the stronger first, by any of which it may be stored */
  readonly weaker: readonly string[]
  /** sorts of its own keys; empty: it has none */
  readonly kinds: readonly string[]
  /** of a record without a key: the text that its id was made of while all cells were */
  readonly former?: string
}

/** What a spreadsheet makes of more than fifteen digits; different ids look alike. */
const ROUNDED = /^\d(?:[.,]\d+)?E\+\d\d$/i

/** A key that cannot tell rows apart, with its column, or `undefined`. */
export function findRoundedKey(
  row: Row,
  { key = [] }: Mapping,
): readonly [string, string] | undefined {
  for (const column of [key].flat()) {
    const text = row.cell(column).trim()
    if (text !== '') return ROUNDED.test(text) ? [column, text] : undefined
  }
  return undefined
}

/**
 * The keys of a record. The tool's own come first, in the mapping's order. A record without any is
 * known by what is read of it, in an order of its own: neither other columns of the file nor their
 * order change it. Formats write a time differently, so it stands there as the instant it means, to
 * the second.
 */
export function keyOf(row: Row, mapping: Mapping, at: Date): RowKey {
  const own = [mapping.key ?? []].flat().flatMap((column) => {
    const text = storedId(row.cell(column).trim())
    return text === '' ? [] : [{ kind: kindOf(column), key: `key\n${text}` }]
  })
  const [first, ...rest] = own
  if (first) {
    return {
      key: first.key,
      weaker: rest.map(({ key }) => key),
      kinds: own.map(({ kind }) => kind),
    }
  }
  const second = String(Math.round(at.getTime() / 1000))
  const key = `row\n${second}\u001f${readCells(row, mapping).join('\u001f')}`
  return { key, weaker: [], kinds: [], former: allCells(row, mapping, second) }
}

/**
 * Which sort of key a column holds, whatever the tool puts before its name: "ID", "Response ID" and
 * "ResponseId" are one.
 */
export function kindOf(column: string): string {
  const name = plainName(column.replace(/([a-z])([A-Z])/g, '$1 $2'))
  return name.replace(/^(?:(?:survey|response|respondent|answer|properties) )+(?=\S)/, '')
}

function readCells(row: Row, mapping: Mapping): readonly string[] {
  const { answers, customer, lang, page, device, traits = {} } = mapping
  const named = (column: string | undefined) =>
    column === undefined ? '' : row.cell(column).trim()
  const read = [
    ...Object.entries(answers).map(([id, answer]) => {
      const columns = [answer.column, ...(answer.or ?? [])]
      const found = columns.map(named).find((text) => text !== '') ?? ''
      return [`a ${id}`, [found, named(answer.other)].filter(Boolean).join('\u001e')]
    }),
    ['customer', named(customer)],
    ['device', named(device)],
    ['lang', named(lang)],
    ['page', named(page)],
    ...Object.entries(traits).map(([name, column]) => [`t ${name}`, named(column)]),
  ]
  return read
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}=${text}`)
    .toSorted()
}

/** In the file's order: how records without a key were told apart once. */
function allCells(row: Row, { at }: Mapping, second: string): string {
  const cells = row.cells().map(([name, text]) => (name === at.column ? second : text.trim()))
  return `cells\n${cells.filter((text) => text !== '').join('\u001f')}`
}
