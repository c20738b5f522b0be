import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAddress } from '#collector/store/postgres/address.ts'
import { openConnections } from '#collector/store/postgres/connections.ts'
import { migrate } from '#collector/store/postgres/migrate.ts'
import { siteOf } from '#shared/site-of.ts'
import { frozenWords } from '#shared/words/frozen-words.ts'
import type { VersionWords } from '#shared/words/version-words.ts'
import { hashOf, OLD_CASES } from '../support/collector/old-words.ts'
import { stepsBefore } from '../support/collector/steps-before.ts'
import { openPostgres, type Postgres } from '../support/postgres.ts'
import { openClient, openStoreAt } from './support.ts'

let server: Postgres

beforeAll(async () => {
  server = await openPostgres()
})
afterAll(() => server.remove())

test('surveys published before versions kept their words ask what they asked, though two collectors start at once', async () => {
  const url = await server.createDatabase('old')
  const connections = openConnections(readAddress(url), { max: 1, queryMs: 0 })
  await migrate(connections, stepsBefore('postgres', 20))
  await connections.close()
  const client = await openClient(url)
  for (const [place, { brand, survey }] of OLD_CASES.entries()) {
    const no = place + 1
    const site = siteOf({ id: `s${no}`, name: 'Acme', brand })
    await client.query('INSERT INTO site (id, definition, added_ms) VALUES ($1, $2, 0)', [
      site?.id,
      JSON.stringify(site),
    ])
    await client.query('INSERT INTO survey (site_no, id) VALUES ($1, $2)', [no, survey.id])
    await client.query('INSERT INTO survey_version VALUES ($1, $1, 1, $2, 0)', [
      no,
      JSON.stringify(survey),
    ])
  }
  const [store] = await Promise.all([openStoreAt(url), openStoreAt(url)])
  for (const { survey, asked, sha256 } of OLD_CASES) {
    const [row] = await store.readWords([{ id: survey.id, ver: 1 }])
    const words: VersionWords = JSON.parse(row!.words)
    expect(words.asked).toEqual(asked)
    for (const [lang, hash] of Object.entries(sha256)) {
      expect(hashOf(JSON.stringify(frozenWords(survey, words, lang))), lang).toBe(hash)
    }
  }
})
