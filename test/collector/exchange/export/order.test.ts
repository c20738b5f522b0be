import { expect, test } from 'vitest'
import { readExportOrder, writeExport } from '#collector/exchange/export/order.ts'
import { aSite } from '../../../support/a-survey.ts'
import { NOW, SITE } from '../import/support.ts'
import { openStore, published } from '../support.ts'
import { read } from './support.ts'

test('a cursor is taken as it stands in a CSV', () => {
  const id = `-${'z'.repeat(21)}`
  const order = { format: 'csv', what: 'responses', cursor: id }
  expect(readExportOrder({ cursor: `'${id}` })).toEqual(order)
  expect(readExportOrder({ cursor: id })).toEqual(order)
})

test.each([
  [{ separator: 'dot' }, '"separator" is comma, semicolon or tab'],
  [{ separator: 'tab', format: 'json' }, '"separator" is for csv'],
  [{ what: 'all' }, '"what" is responses, tallies, codebook'],
  [{ what: 'codebook', cursor: 'x' }, '"cursor" continues responses, not codebook'],
])('%o is refused', (raw, error) => expect(readExportOrder(raw)).toEqual({ error }))

test('the code book says what each code of each version means', async () => {
  const store = await openStore()
  const options = [{ id: 'price', text: { en: 'Too dear; for me' } }]
  await store.publish(
    aSite(SITE),
    {
      id: 'nps',
      lang: 'en',
      questions: [
        { id: 'nps', kind: 'nps', text: { en: 'Recommend?' }, low: { en: 'Never' } },
        { id: 'stop', kind: 'choice', options, other: true, text: { en: 'What stopped you?' } },
      ],
    },
    NOW,
  )
  const order = readExportOrder({ what: 'codebook', separator: 'semicolon' })
  if ('error' in order) throw new Error(order.error)
  const lines = (await read(writeExport(store, await published(store), order))).split('\r\n')
  expect(lines[0]).toBe('\uFEFF"column";"kind";"versions";"wording";"code";"label"')
  const rows = lines.slice(1, -1)
  // 11 ratings, the comment that version 1 alone asked, one option and what is typed beside
  expect(rows).toHaveLength(11 + 1 + 1 + 1)
  expect(rows[0]).toBe('"nps";"nps";"1–2";"Recommend?";"0";"Never"')
  expect(rows.find((row) => row.startsWith('"why"'))).toMatch(/^"why";"comment";"1";"[^"]+";;$/)
  expect(rows.at(-2)).toBe('"stop";"choice";"2";"What stopped you?";"price";"Too dear; for me"')
  expect(rows.at(-1)).toMatch(/^"stop";"choice";"2";"What stopped you\?";"other";"[^"]+"$/)
})
