import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import { furnish, tempFolder } from '../../support/collector/open-collector.ts'
import { arrival } from '../../support/collector/snapshots.ts'

const ROOT = join(import.meta.dirname, '../../..')
const STEP = readFileSync(
  join(ROOT, 'collector/store/migrations/sqlite/0012-mail-answers.sql'),
  'utf8',
)

test.each([
  ['mail', true],
  ['tag', undefined],
])('a survey that was answered by %s: answers by mail %s', async (channel, expected) => {
  const folder = tempFolder()
  const store = await openSqliteStore(folder)
  await furnish(store)
  await store.keep([arrival({ ctx: { channel } })])
  await store.close()
  const db = new Database(join(folder, 'earshot.db'))
  db.exec(STEP)
  db.close()
  const again = await openSqliteStore(folder)
  const { versions } = await again.loadCatalog()
  await again.close()
  expect(versions.map(({ survey }) => survey.mailAnswers)).toEqual([expected])
})
