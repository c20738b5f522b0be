import type { Contribution } from '../contributions.ts'
import type { Counts, FacetValue } from '../store.ts'
import { addBins, type OpenCounts } from '../tally-sum.ts'

/**
 * The responses of one day, those that count alike as one row: of it can be told what any of its
 * facets' values have together. Ten thousand responses of a shop are some hundred rows.
 */
export interface Cross {
  readonly facets: readonly Column<string>[]
  /** the bins that a response counts in, question by question; the question `''` is the funnel */
  readonly questions: readonly Column<readonly string[]>[]
  /** responses of each row */
  readonly counts: Codes
}

/** One facet or question of every row. */
export interface Column<Value> {
  readonly name: string
  readonly values: readonly Value[]
  /** place among the values, counted from 1; 0: has none */
  readonly codes: Codes
}

/** As narrow as the largest number in it allows. */
export type Codes = Uint8Array | Uint16Array | Uint32Array

/** What responses of some facets' values count, or `undefined` when there are none. */
export function countCross(
  { facets, questions, counts }: Cross,
  wanted: readonly FacetValue[],
): Counts | undefined {
  const tests = wanted.map(({ facet, value }) => {
    const column = facets.find(({ name }) => name === facet)
    return { codes: column?.codes, code: (column?.values.indexOf(value) ?? -1) + 1 }
  })
  if (tests.some(({ code }) => code === 0)) return undefined
  const sums = questions.map(({ codes, values }) => ({ codes, sum: zeros(values.length + 1) }))
  for (let row = 0; row < counts.length; row += 1) {
    if (!tests.every(({ codes, code }) => codes?.[row] === code)) continue
    const count = counts[row] ?? 0
    for (const { codes, sum } of sums) {
      const code = codes[row] ?? 0
      sum[code] = (sum[code] ?? 0) + count
    }
  }
  return countsOf(questions, sums)
}

function countsOf(
  questions: Cross['questions'],
  sums: readonly { readonly sum: readonly number[] }[],
): Counts | undefined {
  const bins = new Map<string, Map<string, number>>()
  for (const [place, { name, values }] of questions.entries()) {
    const row = new Map<string, number>()
    for (const [at, several] of values.entries()) {
      const count = sums[place]?.sum[at + 1] ?? 0
      for (const bin of several) row.set(bin, (row.get(bin) ?? 0) + count)
    }
    bins.set(name, row)
  }
  const counts: OpenCounts = {}
  return addBins(counts, bins) === undefined ? undefined : counts
}

function zeros(length: number): number[] {
  return Array.from({ length }, () => 0)
}

/** Takes responses one by one, and makes a cross of them. */
export interface Crossing {
  /** Adds so many responses that contribute the same. */
  add(contribution: Contribution, count: number): void
  end(): Cross
}

/** Places of columns, each with a code in it behind it. */
type Places = readonly number[]

/** An empty cross that responses are added to. */
export function createCrossing(): Crossing {
  const facets = createColumns<string>()
  const questions = createColumns<readonly string[]>()
  const rows = new Map<
    string,
    { readonly facets: Places; readonly questions: Places; count: number }
  >()
  return {
    add({ cells, bins }, count) {
      const named = cells.filter(([facet]) => facet !== '')
      const byQuestion = Map.groupBy(bins, ([question]) => question)
      const row = {
        facets: named.flatMap(([facet, value]) => facets.code(facet, value, value)),
        questions: [...byQuestion].flatMap(([question, several]) => {
          const values = several.map(([, bin]) => bin)
          return questions.code(question, JSON.stringify(values), values)
        }),
        count,
      }
      const key = `${row.facets.join()} ${row.questions.join()}`
      const same = rows.get(key)
      if (same) same.count += count
      else rows.set(key, row)
    },
    end() {
      const all = [...rows.values()]
      return {
        facets: facets.end(all.map((row) => row.facets)),
        questions: questions.end(all.map((row) => row.questions)),
        counts: narrow(all.map(({ count }) => count)),
      }
    },
  }
}

interface OpenColumn<Value> {
  readonly place: number
  readonly codes: Map<string, number>
  readonly values: Value[]
}

/** Columns while values are found. */
function createColumns<Value>() {
  const columns = new Map<string, OpenColumn<Value>>()
  return {
    /** the place of a column and a value's code in it */
    code(name: string, key: string, value: Value): [number, number] {
      let column = columns.get(name)
      if (!column)
        columns.set(name, (column = { place: columns.size, codes: new Map(), values: [] }))
      let code = column.codes.get(key)
      if (code === undefined) {
        code = column.values.push(value)
        column.codes.set(key, code)
      }
      return [column.place, code]
    },
    end(rows: readonly Places[]): Column<Value>[] {
      const tables = Array.from({ length: columns.size }, () => zeros(rows.length))
      for (const [at, codes] of rows.entries()) {
        for (let i = 0; i < codes.length; i += 2) {
          const table = tables[codes[i] ?? 0]
          if (table) table[at] = codes[i + 1] ?? 0
        }
      }
      return [...columns].map(([name, { place, values }]) => {
        return { name, values, codes: narrow(tables[place] ?? []) }
      })
    },
  }
}

function narrow(numbers: readonly number[]): Codes {
  const max = numbers.reduce((most, one) => Math.max(most, one), 0)
  if (max < 2 ** 8) return Uint8Array.from(numbers)
  return max < 2 ** 16 ? Uint16Array.from(numbers) : Uint32Array.from(numbers)
}
