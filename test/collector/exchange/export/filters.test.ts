import { parse } from 'csv-parse/sync'
import { parquetMetadata } from 'hyparquet'
import readXlsx from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { loadCatalog, type PublishedSurvey } from '#collector/catalog/catalog.ts'
import { readExportOrder, writeExport, type RawExport } from '#collector/exchange/export/order.ts'
import { readFilters } from '#collector/exchange/export/read-filters.ts'
import { keepFollowUp } from '#collector/follow-up/follow-up.ts'
import { SPAM_FLAGS } from '#shared/spam-flags.ts'
import type { Store } from '#collector/store/store.ts'
import { aSite } from '../../../support/a-survey.ts'
import { arrival } from '../../../support/collector/snapshots.ts'
import { NOW, SITE } from '../import/support.ts'
import { openStore, published } from '../support.ts'
import { read, readBytes } from './support.ts'

const MINUS = `-${'m'.repeat(21)}`
const idOf = (letter: string) => letter.repeat(22)

/** Two phones, one of them left out of the score, a desktop from a till, and a rare page. */
async function aBook(): Promise<Store> {
  const store = await openStore()
  const one = (id: string, nps: number, ctx: object, marks = 0) =>
    arrival({ id, marks, answers: { nps: { r: 1, a: nps } }, ctx: { channel: 'tag', ...ctx } })
  await store.keep([
    one(MINUS, 9, { device: 'phone', page: 'https://acme.example/a' }),
    one(idOf('b'), 0, { device: 'phone' }, SPAM_FLAGS.discarded),
    one(idOf('c'), 3, { device: 'desktop', page: 'https://acme.example/a' }),
    one(idOf('d'), 10, { device: 'desktop', page: 'https://acme.example/rare' }),
  ])
  const place = { site: SITE.id, response: idOf('c') }
  const note = { status: 'contacted', tags: ['refund', 'sizes'], note: '=call' } as const
  await keepFollowUp(store.people.database, place, note, { by: 'o', at: NOW })
  return store
}

async function exported(
  store: Store,
  raw: RawExport,
  query = '',
  survey?: PublishedSurvey,
): Promise<Buffer | { readonly error: string }> {
  const of = survey ?? (await published(store))
  const order = readExportOrder(raw)
  if ('error' in order) return order
  const filters = readFilters(new URLSearchParams(query), of, order.what)
  if ('error' in filters) return filters
  return readBytes(writeExport(store, of, { ...order, filters }))
}

async function rowsOf(store: Store, raw: RawExport, query = ''): Promise<Record<string, string>[]> {
  const bytes = await exported(store, raw, query)
  if ('error' in bytes) throw new Error(bytes.error)
  return parse(bytes, { bom: true, columns: true })
}

test.each([
  ['', ['~mmmmmmmmmmmmmmmmmmmmm', idOf('b'), idOf('c'), idOf('d')]],
  ['segment=device:phone', ['~mmmmmmmmmmmmmmmmmmmmm', idOf('b')]],
  ['segment=device:desktop&segment=page:/a', [idOf('c')]],
  // one answer does not make a page one that is counted by name
  ['segment=page:other', [idOf('d')]],
  ['status=contacted', [idOf('c')]],
  ['status=new&segment=device:desktop', [idOf('d')]],
  ['tag=sizes', [idOf('c')]],
  ['rated=good', ['~mmmmmmmmmmmmmmmmmmmmm', idOf('d')]],
  ['q=CALL', [idOf('c')]],
])('"%s" takes what the results page shows of it', async (query, ids) => {
  const rows = await rowsOf(await aBook(), {}, query)
  expect(rows.map(({ id }) => id)).toEqual(ids)
})

test('the rows that count in a segment add up to its tallies', async () => {
  const store = await aBook()
  for (const segment of ['device:phone', 'device:desktop', 'page:other', 'page:/a']) {
    const rows = await rowsOf(store, {}, `segment=${segment}`)
    const counted = rows.filter(({ excluded }) => excluded === 'false').map(({ nps }) => nps)
    const tallies = await rowsOf(store, { what: 'tallies' }, `segment=${segment}`)
    const bins = tallies.filter(({ question }) => question === 'nps')
    const told = bins.flatMap(({ answer, count }) => Array(Number(count)).fill(answer))
    expect(counted.toSorted(), segment).toEqual(told.toSorted())
  }
})

test('what owners made of an answer goes with it', async () => {
  const store = await aBook()
  const [first, , third] = await rowsOf(store, {})
  expect(first).toMatchObject({ status: 'new', tags: '', note: '' })
  expect(third).toMatchObject({ status: 'contacted', tags: 'refund; sizes', note: "'=call" })
  const json = JSON.parse(String(await exported(store, { format: 'json' })))
  expect(json[2].care).toEqual({ status: 'contacted', tags: ['refund', 'sizes'], note: '=call' })
})

test('no format begins an id with a minus, and the cursor knows it', async () => {
  const store = await aBook()
  const json = JSON.parse(String(await exported(store, { format: 'json' })))
  expect(json[0].id).toBe(`~${MINUS.slice(1)}`)
  expect(readExportOrder({ cursor: json[0].id })).toMatchObject({ cursor: MINUS })
})

test('a workbook and a Parquet file have the code book inside', async () => {
  const store = await aBook()
  const book = (await exported(store, { format: 'xlsx' })) as Buffer
  const sheets = await readXlsx(book)
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['nps', 'Code book'])
  const [heading, zero] = sheets[1]?.data ?? []
  expect(heading).toEqual(['column', 'kind', 'versions', 'wording', 'code', 'label'])
  expect(zero?.slice(0, 3)).toEqual(['nps', 'nps', '1'])
  const file = (await exported(store, { format: 'parquet' })) as Buffer
  const bytes = new Uint8Array(file).buffer
  const { key_value_metadata: [said] = [] } = parquetMetadata(bytes)
  expect(said?.key).toBe('codebook')
  expect(JSON.parse(said?.value ?? '')[0]).toMatchObject({ column: 'nps', code: '0' })
})

test('a question that is called as a column gets a column of its own', async () => {
  const store = await openStore()
  const questions = [{ id: 'page', kind: 'csat' }] as const
  await store.publish(aSite(SITE), { id: 'odd', questions }, NOW)
  const odd = (await loadCatalog(store)).current().surveys.get('odd')!
  const order = readExportOrder({})
  if ('error' in order) throw new Error(order.error)
  const [heading = ''] = (await read(writeExport(store, odd, order))).split('\r\n')
  const names = heading.split(',')
  expect(new Set(names).size).toBe(names.length)
  expect(names).toContain('"answers.page"')
})

test.each([
  [{}, 'segment=phone', '"segment" is a facet and a value such as device:phone'],
  [{}, 'segment=device:mobile', 'there is no device "mobile"; there are phone, tablet, desktop'],
  [{}, 'status=old', '"status" takes new, contacted, resolved'],
  [{ what: 'tallies' }, 'q=x', '"q", "status", "tag" and "rated" pick responses, not tallies'],
  [{ what: 'codebook' }, 'segment=device:phone', 'a code book has no segments'],
  [
    { what: 'tallies' },
    'segment=device:phone&segment=lang:en',
    'tallies are of one segment at a time',
  ],
])('%o with "%s" is refused', async (raw, query, error) => {
  expect(await exported(await openStore(), raw, query)).toEqual({ error })
})

test('of an anonymous survey no segment is exported', async () => {
  const store = await openStore()
  const of = await published(store)
  const versions = of.versions.map((one) => ({
    ...one,
    survey: { ...one.survey, anonymous: true },
  }))
  const anonymous = { ...of, versions }
  const error = 'an anonymous survey is exported whole: a segment would tell who answered'
  expect(await exported(store, {}, 'segment=device:phone', anonymous)).toEqual({ error })
})
