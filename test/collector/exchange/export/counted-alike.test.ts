import { parquetReadObjects } from 'hyparquet'
import Papa from 'papaparse'
import readXlsx from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#collector/catalog/catalog.ts'
import { FORMATS, type Format } from '#collector/exchange/export/format.ts'
import { writeExport } from '#collector/exchange/export/order.ts'
import { SPAM_FLAGS } from '#shared/spam-flags.ts'
import { npsLevel } from '#shared/score/nps.ts'
import { FLAGS } from '#shared/snapshot.ts'
import type { Tally } from '#shared/tally.ts'
import { openStore } from '../../../support/collector/open-collector.ts'
import { arrival } from '../../../support/collector/snapshots.ts'
import { readBytes } from './support.ts'

const ALL = ['2020-01-01', '2030-01-01'] as const
const rated = (a: number) => ({ score: { r: 1, a } })
const DONE = FLAGS.shown | FLAGS.answered | FLAGS.complete

/** Every way in which a response can be counted otherwise than its row looks at first. */
const ARRIVALS = [
  arrival({ answers: rated(10), flags: DONE }),
  arrival({ answers: rated(0), flags: DONE }),
  arrival({ answers: rated(3), flags: DONE | FLAGS.dismissed }),
  arrival({ answers: rated(9), flags: FLAGS.shown | FLAGS.dismissed }),
  // the sender forgot to say that it was answered
  arrival({ answers: rated(7), flags: FLAGS.shown }),
  arrival({ answers: rated(10), marks: SPAM_FLAGS.decoy }),
  arrival({ answers: rated(10), marks: SPAM_FLAGS.origin | SPAM_FLAGS.no_proof }),
  arrival({ answers: rated(10), marks: SPAM_FLAGS.discarded }),
  arrival({ answers: rated(2), marks: SPAM_FLAGS.crowd | SPAM_FLAGS.counted }),
  arrival({ answers: rated(8), marks: SPAM_FLAGS.haste }),
  // a till's, and one out of a mail: nobody knows how often they asked
  arrival({
    answers: rated(10),
    flags: FLAGS.answered | FLAGS.complete,
    ctx: { channel: 'till', unshown: true },
  }),
  arrival({ answers: rated(10), flags: DONE | FLAGS.dismissed, ctx: { channel: 'mail' } }),
  arrival({ answers: { score: { r: 2, a: null } } }),
  arrival({ answers: { why: { r: 1, a: '  ' } } }),
  arrival({ answers: { stop: { r: 1, a: [] } } }),
]

type Row = Readonly<Record<string, unknown>>

/** An export as a reader of its format sees it. */
const READERS: Readonly<Record<Format, (file: Buffer) => Promise<readonly Row[]>>> = {
  csv: async (file) =>
    Papa.parse<Row>(file.toString().replace('\uFEFF', ''), {
      header: true,
      dynamicTyping: true,
      skipEmptyLines: true,
    }).data,
  json: async (file) => JSON.parse(file.toString()).map(flat),
  ndjson: async (file) =>
    file
      .toString()
      .trim()
      .split('\n')
      .map((line) => flat(JSON.parse(line))),
  async xlsx(file) {
    const [sheet] = await readXlsx(file)
    const [heading = [], ...rows] = sheet!.data
    return rows.map((row) => Object.fromEntries(heading.map((name, i) => [String(name), row[i]])))
  },
  parquet: async (file) => parquetReadObjects({ file: new Uint8Array(file).buffer }),
}

function flat(item: { readonly answers: Row }): Row {
  return { ...item, ...item.answers }
}

async function exported(format: Format) {
  const store = await openStore()
  await store.keep(ARRIVALS)
  const survey = (await loadCatalog(store)).current().surveys.get('nps')!
  const file = await readBytes(writeExport(store, survey, { format, what: 'responses' }))
  const whole = (await store.readTallies('nps', ...ALL)).find(({ facet }) => facet === '')
  return { rows: await READERS[format](file), page: whole!.counts }
}

describe.each(Object.keys(FORMATS) as Format[])('%s', (format) => {
  test('rows that are not excluded add up to the score of the page', async () => {
    const { rows, page } = await exported(format)
    const tally: Record<number, number> = {}
    for (const { excluded, score } of rows) {
      if (!excluded && typeof score === 'number') tally[score] = (tally[score] ?? 0) + 1
    }
    expect(tally).toEqual(page['score'])
    // three 10 and a 9 against 0, 3 and 2, of nine that count
    expect(npsLevel(tally as Tally)!.value).toBeCloseTo((100 * (4 - 3)) / 9)
  })

  test('and answered, dismissed and completed are counted as the funnel counts them', async () => {
    const { rows, page } = await exported(format)
    const asked = rows.filter((row) => !row['excluded'] && !row['elsewhere'])
    const count = (name: string) => asked.filter((row) => row[name]).length
    const funnel = page['']!
    expect(count('answered')).toBe(funnel['answered'])
    expect(count('dismissed')).toBe(funnel['dismissed'])
    expect(count('completed')).toBe(funnel['completed'])
  })

  test('what excludes a row stands beside it', async () => {
    const { rows } = await exported(format)
    const reasons = rows.filter((row) => row['excluded']).map((row) => row['excluded_reasons'])
    expect(reasons.flat().toSorted()).toEqual(['decoy', 'discarded', 'origin'])
    expect(rows.filter((row) => row['excluded'] === false)).toHaveLength(9)
  })
})
