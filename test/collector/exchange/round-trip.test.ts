import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadCatalog, type PublishedSurvey } from '#collector/catalog/catalog.ts'
import { readExportOrder, writeExport } from '#collector/exchange/export/order.ts'
import { rehearse } from '#collector/exchange/import/rehearse.ts'
import { writeImport } from '#collector/exchange/import/write.ts'
import type { Arrival } from '#collector/store/arrival.ts'
import type { Store } from '#collector/store/store.ts'
import { SPAM_FLAGS } from '#shared/spam-flags.ts'
import { NOW, openStore, SITE } from '../../support/collector/open-collector.ts'
import { arrival } from '../../support/collector/snapshots.ts'
import { SAME_WALKS } from '../../support/same-walks.ts'
import { readBytes } from './export/support.ts'
import { inPieces } from './import/support.ts'

const DAY_MS = 86_400_000
/** what spreadsheets run, eat or trim, and what CSV has to quote */
const awkward = fc.oneof(
  fc.constantFrom("'=1+1", "''-5", '=SUM(A1)', '-5 no', '+82 10', '@you', 'a; b', '"', '" q', ','),
  fc.constantFrom('two\nlines', '좋아요', '👩‍🚀', 'NA', '0012', '1e5', '2024-03-01', 'TRUE', '#N/A'),
  fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
)
const plain = awkward.map((one) => one.replace(/(?!\n)\p{C}/gu, ''))
/** a comment is kept with the spaces around it */
const comment = fc
  .tuple(plain, fc.constantFrom('', ' '))
  .map(([one, space]) => space + one)
  .filter((one) => one.trim() !== '')
const text = plain.map((one) => one.trim()).filter((one) => one !== '')

/** A response of a shopper or of an earlier import, with all that an export tells. */
const response = fc.record({
  score: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
  why: fc.option(comment, { nil: undefined }),
  stop: fc.option(fc.subarray(['price', 'size'], { minLength: 1 }), { nil: undefined }),
  other: fc.option(text, { nil: undefined }),
  // a workbook tells an instant to two milliseconds
  ageMs: fc.integer({ min: 1, max: 30 * DAY_MS }).map((tenth) => tenth * 10 + 5),
  ver: fc.constantFrom(1, 2),
  marks: fc.constantFrom(0, 0, SPAM_FLAGS.discarded, SPAM_FLAGS.origin | SPAM_FLAGS.decoy),
  lang: fc.constantFrom('en-US', 'ko', 'zh-Hans', undefined),
  device: fc.constantFrom('phone', 'desktop', undefined),
  visit: fc.constantFrom('new', 'returning', undefined),
  plan: fc.option(text, { nil: undefined }),
  isKnown: fc.boolean(),
})
type Made = typeof response extends fc.Arbitrary<infer T> ? T : never

function arrivalOf(made: Made, i: number): Arrival {
  const { score, why, stop, other, lang, device, visit, plan } = made
  const picks = [...(stop ?? []), ...(other === undefined ? [] : ['other'])]
  const answers = {
    score: { r: 1, a: score ?? 5 },
    ...(why !== undefined && { why: { r: 1, a: why } }),
    ...(picks.length > 0 && { stop: { r: 1, a: picks, ...(other && { o: other }) } }),
  }
  return arrival({
    id: String(i).padStart(22, 'r'),
    ver: made.ver,
    marks: made.marks,
    flags: 1 | 4 | 8,
    firstMs: NOW.getTime() - made.ageMs,
    answers,
    ctx: {
      channel: 'tag',
      ...(lang && { lang }),
      ...(device && { device }),
      ...(visit && { visit }),
      ...(made.isKnown && { customer: `c-${i}@shop.example` }),
      ...(plan !== undefined && { traits: { plan } }),
    },
  })
}

async function openTwice(): Promise<Store> {
  const store = await openStore()
  const { survey } = (await publishedIn(store)).versions[0]!
  const site = { ...(await publishedIn(store)).site, ...SITE }
  await store.publish(site, { id: survey.id, questions: survey.questions, priority: 2 }, NOW)
  return store
}

async function publishedIn(store: Store): Promise<PublishedSurvey> {
  return (await loadCatalog(store)).current().surveys.get('nps')!
}

async function carry(from: Store, to: Store, format: string): Promise<void> {
  const wanted = readExportOrder({ format })
  if ('error' in wanted) throw new Error(wanted.error)
  const bytes = await readBytes(writeExport(from, await publishedIn(from), wanted))
  const { site, newest, versions } = await publishedIn(to)
  const found = await rehearse(
    {
      file: { bytes: inPieces(bytes, 4_096) },
      site,
      survey: newest,
      versions: versions.map(({ survey }) => survey),
      options: {},
      now: NOW,
    },
    to,
    { acceptsLabels: false },
  )
  if ('error' in found) throw new Error(found.error)
  expect(found.check).toMatchObject({ refusals: [], problems: { count: 0 } })
  await writeImport(found.plan, found.check, to)
}

/** What is told of each response, less what an import says otherwise on purpose. */
async function told(store: Store) {
  const page = await store.readOldest('nps', { limit: 500 })
  return (page?.responses ?? [])
    .map(({ channel: _channel, elsewhere: _elsewhere, flags: _flags, ...one }) => one)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** Counts of answers, without the funnel and the channel, in which an import differs. */
async function counts(store: Store) {
  const rows = await store.readTallies('nps', '2020-01-01', '2030-01-01')
  return rows
    .filter(({ facet }) => !facet.split(',').includes('channel'))
    .map(({ counts: { '': _funnel, ...questions }, ...row }) => ({ ...row, questions }))
    .filter(({ questions }) => Object.keys(questions).length > 0)
    .map((row) => JSON.stringify(row))
    .toSorted()
}

test.each(['csv', 'xlsx', 'json', 'ndjson'])(
  'whatever was answered comes back from %s as it went',
  async (format) => {
    const book = fc.array(response, { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(book, async (made) => {
        const [from, to] = [await openTwice(), await openTwice()]
        await from.keep(made.map(arrivalOf))
        await carry(from, to, format)
        expect(await told(to)).toEqual(await told(from))
        expect(await counts(to)).toEqual(await counts(from))
      }),
      { numRuns: 12, ...SAME_WALKS },
    )
  },
  60_000,
)
