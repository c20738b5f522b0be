import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkImport } from '#collector/exchange/import/check.ts'
import { writeImport } from '#collector/exchange/import/write.ts'
import type { Store } from '#collector/store/store.ts'
import { openStore, published } from '../support.ts'
import { inPieces, NOW, PLAIN, plainCsv, plan } from './support.ts'

/** The id that a row had while ids were made of the mapping too: recorded from that version. */
function formerId(key: string, columns: readonly string[]): string {
  const text = ['import', 'acme', 'nps', 'mapping', 'id', 'at', ...columns].join('\0')
  const hash = createHash('sha256').update(`${text}\0key\n${key}`).digest('base64url')
  return hash.slice(0, 22)
}

/** A database with an import of then: ratings alone were mapped. */
async function openFormer(rows: readonly (readonly [key: string, score: number, day: string])[]) {
  const store = await openStore()
  const id = await store.beginImport(
    {
      site: 'acme',
      survey: 'nps',
      ver: 1,
      source: 'mapping',
      firstDay: '2024-01-01',
      lastDay: '2024-01-01',
      notes: [],
    },
    NOW,
  )
  await store.keepImported(
    id,
    rows.map(([key, a, day]) => ({
      site: 'acme',
      survey: 'nps',
      id: formerId(key, ['nps=score']),
      ver: 1,
      rev: 1,
      flags: 13,
      marks: 0,
      // days without a time are midnight in Seoul
      firstMs: Date.parse(`${day}T00:00:00+09:00`),
      answers: { nps: { r: 1, a } },
      ctx: { channel: 'import' },
    })),
  )
  await store.endImport(id)
  return store
}

async function statesOf(store: Store, bytes: () => AsyncIterable<Uint8Array>, mapping = PLAIN) {
  const { newest } = await published(store)
  const made = await plan(bytes, { survey: newest, mapping })
  const check = await checkImport(made, undefined, store)
  const written = await writeImport(made, check, store)
  expect(written.record.stored).toBe(check.states.new)
  return check.states
}

test('rows stored under ids of then are known, whatever else is mapped now', async () => {
  const store = await openFormer([
    ['1', 9, '2024-01-01'],
    ['2', 0, '2024-01-01'],
  ])
  const rows = ['1,9,good,2024-01-01', '2,0,,2024-01-01', '3,5,,2024-01-02']
  expect(await statesOf(store, plainCsv(rows))).toEqual({ new: 1, known: 1, changed: 1 })
  expect(await statesOf(store, plainCsv(rows))).toEqual({ new: 0, known: 3, changed: 0 })
})

test('a score changed since is changed, not added', async () => {
  const store = await openFormer([['1', 9, '2024-01-01']])
  expect(await statesOf(store, plainCsv(['1,2,,2024-01-01']))).toEqual({
    new: 0,
    known: 0,
    changed: 1,
  })
})

test('under another heading they are known by instant and answers, each once', async () => {
  const store = await openFormer([
    ['1', 9, '2024-01-01'],
    ['2', 9, '2024-01-01'],
  ])
  const file = inPieces(
    ['Ticket,Score,When', '1,9,2024-01-01', '2,9,2024-01-01', '3,9,2024-01-01'].join('\n'),
  )
  const mapping = { key: 'Ticket', rating: 'Score', at: 'When' }
  expect(await statesOf(store, file, mapping)).toEqual({ new: 1, known: 2, changed: 0 })
})
