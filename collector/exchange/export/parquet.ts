import { ByteWriter, ParquetWriter, schemaFromColumnData, type BasicType } from 'hyparquet-writer'
import type { CodebookItem } from './codebook.ts'
import type { Cell, Column } from './column.ts'

/**
 * Rows held in memory before they are written as one row group, which is what a reader skips by.
 * Encoding a group keeps everyone else waiting: five thousand rows take some thirty milliseconds.
 */
const ROWS_PER_GROUP = 5_000

const TYPES = {
  text: 'STRING',
  integer: 'INT32',
  boolean: 'BOOLEAN',
  time: 'TIMESTAMP',
} as const satisfies Record<Column<never>['type'], BasicType>

/**
 * Items as Apache Parquet: typed, nullable columns, Snappy, a row group of 5,000 rows at a time, so
 * that memory does not grow with the file. Times are UTC in milliseconds. The code book stands as JSON
 * in the file's metadata, under `codebook`.
 */
export async function* toParquet<Item>(
  columns: readonly Column<Item>[],
  pages: AsyncIterable<readonly Item[]>,
  codebook?: readonly CodebookItem[],
): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter()
  const schema = schemaFromColumnData({ columnData: columnData(columns, []) })
  const kvMetadata = codebook && [{ key: 'codebook', value: JSON.stringify(codebook) }]
  const parquet = new ParquetWriter({
    writer: bytes,
    schema,
    createdBy: 'earshot',
    ...(kvMetadata && { kvMetadata }),
  })
  let group: Item[] = []
  for await (const page of pages) {
    group.push(...page)
    if (group.length < ROWS_PER_GROUP) continue
    yield* written(group)
    group = []
  }
  if (group.length > 0) yield* written(group)
  await parquet.finish()
  yield* drained(bytes)

  async function* written(items: readonly Item[]): AsyncGenerator<Uint8Array> {
    const data = columnData(columns, items).map(({ name, data }) => ({ name, data }))
    await parquet.write({ columnData: data, rowGroupSize: ROWS_PER_GROUP * 2 })
    yield* drained(bytes)
  }
}

function columnData<Item>(columns: readonly Column<Item>[], items: readonly Item[]) {
  return columns.map(({ name, type, of }) => ({
    name,
    type: TYPES[type],
    nullable: true,
    data: items.map((item): Cell => of(item)),
  }))
}

/** What has been written since the last call; the writer keeps counting offsets from the start. */
function* drained(bytes: ByteWriter): Generator<Uint8Array> {
  if (bytes.index === 0) return
  yield new Uint8Array(bytes.buffer, 0, bytes.index).slice()
  bytes.index = 0
}
