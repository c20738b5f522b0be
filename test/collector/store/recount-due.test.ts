import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { MIGRATIONS } from '#collector/store/migrations.ts'
import { openStore } from '#collector/store/open-store.ts'
import { furnish, tempFolder } from '../../support/collector/open-collector.ts'
import { arrival } from '../../support/collector/snapshots.ts'

const ALL = ['2020-01-01', '2030-01-01'] as const

test('a book that was counted by other rules is counted again when it is opened, once', async () => {
  const dataFolder = tempFolder()
  const first = await openStore({ dataFolder }, { exclusive: true })
  await furnish(first)
  await first.keep([
    arrival({ id: 'taken-back', answers: { score: { r: 2, a: null } } }),
    arrival({ id: 'mailed', ctx: { channel: 'mail' } }),
  ])
  await first.close()
  // as the rules before had it: both shown, both answered, and the empty one in the list of answers
  const file = new Database(join(dataFolder, 'earshot.db'))
  file.exec(`
    UPDATE survey SET recount_due = 1;
    UPDATE response SET level = 1;
    UPDATE tally SET counts = '{"":{"answered":2,"seen":2,"shown":2},"score":{"9":1}}' WHERE facet = '';
  `)
  file.close()

  const again = await openStore({ dataFolder }, { exclusive: true })
  onTestFinished(() => again.close())
  const [whole] = await again.readTallies('nps', ...ALL, { facet: '', value: '' })
  expect(whole?.counts).toEqual({ '': { elsewhere: 1, shown: 1 }, score: { 9: 1 } })
  const { responses } = await again.readResponses('nps', { commentedOnly: false, limit: 10 })
  expect(responses.map(({ id }) => id)).toEqual(['mailed'])
  expect(await again.findRecountDue()).toEqual([])
})

test('who answered a choice is counted in a book that is older than that count', async () => {
  const dataFolder = tempFolder()
  const first = await openStore({ dataFolder }, { exclusive: true })
  await furnish(first)
  await first.keep([arrival({ answers: { stop: { r: 1, a: ['price', 'size'] } } })])
  await first.close()
  const file = new Database(join(dataFolder, 'earshot.db'))
  file.exec(
    `UPDATE tally SET counts = '{"":{"answered":1,"seen":1,"shown":1},"stop":{"price":1,"size":1}}'`,
  )
  file.exec(readFileSync(join(MIGRATIONS.sqlite, '0022-choice-answers.sql'), 'utf8'))
  file.close()

  const again = await openStore({ dataFolder }, { exclusive: true })
  onTestFinished(() => again.close())
  for (const facet of [
    { facet: '', value: '' },
    { facet: 'device', value: 'phone' },
  ]) {
    const [row] = await again.readTallies('nps', ...ALL, facet)
    expect(row?.counts['']).toMatchObject({ 'answers:stop': 1 })
  }
})

test('what one that is less vouched for had replaced counts again in a book that is older than the rule', async () => {
  const dataFolder = tempFolder()
  const first = await openStore({ dataFolder }, { exclusive: true })
  await furnish(first)
  const ctx = { channel: 'tag', customer: 'kim' } as const
  const answers = { score: { r: 1, a: 9 } }
  const forged = arrival({ id: 'forged', ctx: { ...ctx, unsigned: true } })
  await first.keep([arrival({ id: 'genuine', answers, ctx }), forged])
  await first.close()
  const file = new Database(join(dataFolder, 'earshot.db'))
  // superseded, and out of the tallies, as the rule before had it
  file.exec(`UPDATE response SET marks = 2048 WHERE id = 'genuine'`)
  file.exec(readFileSync(join(MIGRATIONS.sqlite, '0024-repeated.sql'), 'utf8'))
  file.close()

  const again = await openStore({ dataFolder }, { exclusive: true })
  onTestFinished(() => again.close())
  const { responses } = await again.readResponses('nps', { commentedOnly: false, limit: 10 })
  const found = responses.find(({ id }) => id === 'genuine')
  expect(found).toMatchObject({ marks: ['repeated'] })
  expect(found).not.toHaveProperty('excluded')
})
