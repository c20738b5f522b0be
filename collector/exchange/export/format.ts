import type { CodebookItem } from './codebook.ts'
import type { Column } from './column.ts'
import { toCsv } from './csv.ts'
import { toJson } from './json.ts'
import { toNdjson } from './ndjson.ts'

/** How an export is written. */
export type Format = 'csv' | 'json' | 'ndjson' | 'xlsx' | 'parquet'

/** What an export has to know of its items, whatever they are. */
export interface Table<Item> {
  /** names the file and the sheet */
  readonly name: string
  readonly columns: readonly Column<Item>[]
  readonly pages: AsyncIterable<readonly Item[]>
  /** an item as JSON writes it; absent: as it is */
  readonly record?: (item: Item) => unknown
  /** an earlier part was written already: neither mark nor heading */
  readonly headless?: boolean
  /** xlsx, parquet: what the codes stand for, inside the file */
  readonly codebook?: readonly CodebookItem[]
  /** csv: between fields, the comma unless told otherwise */
  readonly separator?: string
}

interface FormatEntry {
  readonly mediaType: string
  /** a file can be cut after any row and appended to, so that an export may resume by cursor */
  readonly resumable: boolean
  readonly write: <Item>(table: Table<Item>) => AsyncIterable<string | Uint8Array>
}

/** Each format by name, which is also the file's extension; the heavy ones are loaded on first use. */
export const FORMATS: Readonly<Record<Format, FormatEntry>> = {
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    resumable: true,
    write: ({ columns, pages, headless = false, separator = ',' }) =>
      toCsv(columns, pages, { headless, separator }),
  },
  json: {
    mediaType: 'application/json; charset=utf-8',
    resumable: false,
    write: ({ pages, record }) => toJson(recordsOf(pages, record)),
  },
  ndjson: {
    mediaType: 'application/x-ndjson; charset=utf-8',
    resumable: true,
    write: ({ pages, record }) => toNdjson(recordsOf(pages, record)),
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    resumable: false,
    async *write({ columns, pages, name, codebook }) {
      const { toXlsx } = await import('./xlsx.ts')
      yield* toXlsx(columns, pages, { sheet: name, ...(codebook && { codebook }) })
    },
  },
  parquet: {
    mediaType: 'application/vnd.apache.parquet',
    resumable: false,
    async *write({ columns, pages, codebook }) {
      const { toParquet } = await import('./parquet.ts')
      yield* toParquet(columns, pages, codebook)
    },
  },
}

async function* recordsOf<Item>(
  pages: AsyncIterable<readonly Item[]>,
  record: (item: Item) => unknown = (item) => item,
): AsyncGenerator<readonly unknown[]> {
  for await (const page of pages) yield page.map(record)
}

/** The format of this name, or `undefined`. */
export function findFormat(name: string): Format | undefined {
  return Object.keys(FORMATS).find((format): format is Format => format === name)
}
