import type { Codes, Column, Cross } from './cross.ts'

/** What the columns are called, which values they have, and how many bytes each of their codes takes. */
interface Head {
  readonly rows: number
  readonly countWidth: number
  readonly facets: readonly ColumnHead<string>[]
  readonly questions: readonly ColumnHead<readonly string[]>[]
}

interface ColumnHead<Value> {
  readonly name: string
  readonly values: readonly Value[]
  readonly width: number
}

/**
 * A cross as bytes: the length of its head in four, the head as JSON, the codes of each facet, of
 * each question, and the counts. Numbers are little-endian, as every machine that runs Node has them.
 */
export function crossBytes({ facets, questions, counts }: Cross): Uint8Array {
  const head: Head = {
    rows: counts.length,
    countWidth: counts.BYTES_PER_ELEMENT,
    facets: facets.map(headOf),
    questions: questions.map(headOf),
  }
  const text = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(text.length)
  const columns = [...facets, ...questions].map(({ codes }) => codes)
  return Buffer.concat([length, text, ...[...columns, counts].map(bytesOf)])
}

/** The cross that {@link crossBytes} wrote. */
export function crossFrom(bytes: Uint8Array): Cross {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 4 + view.readUInt32LE(0)
  const { rows, countWidth, facets, questions }: Head = JSON.parse(view.toString('utf8', 4, at))
  const take = (width: number) => codesFrom(bytes.subarray(at, (at += rows * width)), width)
  const columnOf = <Value>({ name, values, width }: ColumnHead<Value>): Column<Value> => {
    return { name, values, codes: take(width) }
  }
  return {
    facets: facets.map(columnOf),
    questions: questions.map(columnOf),
    counts: take(countWidth),
  }
}

function headOf<Value>({ name, values, codes }: Column<Value>): ColumnHead<Value> {
  return { name, values, width: codes.BYTES_PER_ELEMENT }
}

function bytesOf({ buffer, byteOffset, byteLength }: Codes): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

function codesFrom(bytes: Uint8Array, width: number): Codes {
  // copied: numbers of two and four bytes cannot begin anywhere
  const own = new Uint8Array(bytes)
  if (width === 1) return own
  return width === 2 ? new Uint16Array(own.buffer) : new Uint32Array(own.buffer)
}
