import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { serve } from '@hono/node-server'
import { expect, onTestFinished, test } from 'vitest'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import { callOf, keyOf } from '../../support/collector/connect-assistant.ts'
import { freePort } from '../../support/free-port.ts'
import { furnish, openCollector, tempFolder } from '../../support/collector/open-collector.ts'
import { runEarshot } from '../../support/run-earshot.ts'
import { ROOT } from '../../support/sources.ts'

const CLI = join(ROOT, 'collector/cli/main.ts')

/** The command line as an assistant's program starts it. */
async function start(words: readonly string[], env: Record<string, string>) {
  const client = new Client({ name: 'test', version: '1.0.0' })
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [CLI, 'mcp', ...words],
    env: { PATH: process.env['PATH'] ?? '', ...env },
  })
  await client.connect(transport)
  onTestFinished(() => client.close())
  return { client, call: callOf(client) }
}

async function fill(folder: string) {
  const store = await openSqliteStore(folder)
  await furnish(store)
  await store.close()
}

test('on a data folder it is a viewer, beside whoever else has it open', async () => {
  const folder = tempFolder()
  await fill(folder)
  const { call } = await start([], { EARSHOT_DATA: folder })
  expect((await call('list_shops_and_surveys')).data).toMatchObject({ surveys: [{ id: 'nps' }] })
  const day = { site: 'acme', day: '2026-03-01', text: 'x' }
  expect((await call('add_annotation', day)).text).toContain('your role on this site')
  // what is published meanwhile is seen
  const file = join(ROOT, 'test/support/nps.json')
  const ran = runEarshot(folder, ['survey', 'publish', '--site', 'acme', file])
  expect(ran.code, ran.error).toBe(0)
  const scores = runEarshot(folder, ['scores', '--survey', 'nps'])
  const told = await call('scores', { survey: 'nps' })
  expect(told.text).toContain(scores.out.trim())
})

test('as an editor it writes, where it was told that it may', async () => {
  const folder = tempFolder()
  await fill(folder)
  const { call } = await start(['--role', 'editor'], { EARSHOT_DATA: folder })
  const day = { site: 'acme', day: '2026-03-01', text: 'x' }
  expect(await call('add_annotation', day)).toMatchObject({ isError: false })
})

test('with an address and a key it reads another collector, as its own /mcp does', async () => {
  const collector = await openCollector()
  const port = await freePort()
  const server = serve({ fetch: collector.app.fetch, port, hostname: '127.0.0.1' })
  onTestFinished(() => void server.close())
  const key = await keyOf(collector, 'viewer', 'acme')
  const { call } = await start(['--url', `http://127.0.0.1:${port}`], { EARSHOT_KEY: key })
  expect((await call('scores', { survey: 'nps' })).data).toMatchObject({ survey: { id: 'nps' } })
  expect((await call('customer', { site: 'acme', customer: 'a' })).text).toContain('your role')
})

test.each([
  [['--url', 'ask.acme.example'], {}, '--url is the address of a collector'],
  [['--url', 'https://ask.acme.example'], {}, 'set EARSHOT_KEY to an API key'],
  [['--url', 'http://127.0.0.1:1'], { EARSHOT_KEY: 'ek_a' }, 'no collector answers at'],
  [['--role', 'admin'], {}, '--role is owner, editor or viewer'],
  [['--url', 'https://a.example', '--role', 'owner'], {}, 'of a collector the key says the role'],
  [[], {}, 'there is no database in'],
] as const)('%j is refused in a sentence', (words, env, sentence) => {
  const ran = runEarshot(tempFolder(), ['mcp', ...words], env)
  expect(ran.code).toBe(1)
  expect(ran.error).toContain(sentence)
  expect(ran.error.trim().split('\n')).toHaveLength(1)
  expect(ran.out).toBe('')
})
