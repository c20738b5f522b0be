import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { promisify } from 'node:util'
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
  const { url, collector } = await listen()
  const key = await keyOf(collector, 'viewer', 'acme')
  const { call } = await start(['--url', url], { EARSHOT_KEY: key })
  expect((await call('scores', { survey: 'nps' })).data).toMatchObject({ survey: { id: 'nps' } })
  expect((await call('customer', { site: 'acme', customer: 'a' })).text).toContain('your role')
})

/** A collector on a port, and what of it never answers. */
async function listen(hangs: (url: string) => boolean = () => false) {
  const collector = await openCollector()
  const port = await freePort()
  const asked = Promise.withResolvers<void>()
  const server = serve({
    fetch: (request) => {
      if (!hangs(request.url)) return collector.app.fetch(request)
      asked.resolve()
      return new Promise<Response>(() => {})
    },
    port,
    hostname: '127.0.0.1',
  })
  onTestFinished(() => {
    if ('closeAllConnections' in server) server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${port}`, collector, asked: asked.promise }
}

const line = (method: string, params: object, id?: number) =>
  `${JSON.stringify({ jsonrpc: '2.0', method, params, ...(id !== undefined && { id }) })}\n`

test('it ends with its standard input, in the middle of a call too', async () => {
  const { url, collector, asked } = await listen((address) => address.includes('/scores'))
  const key = await keyOf(collector, 'viewer')
  const child = spawn(process.execPath, [CLI, 'mcp', '--url', url], {
    env: { PATH: process.env['PATH'], EARSHOT_KEY: key },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill())
  const clientInfo = { name: 'test', version: '1' }
  const start = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo }
  child.stdin.write(line('initialize', start, 1))
  await once(child.stdout, 'data')
  child.stdin.write(line('notifications/initialized', {}))
  child.stdin.write(line('tools/call', { name: 'scores', arguments: { survey: 'nps' } }, 2))
  await asked
  child.stdin.end()
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('what is wrong with a collector or a key is one sentence, at the start and later', async () => {
  const folder = tempFolder()
  const { url, collector } = await listen()
  const key = await keyOf(collector, 'viewer')
  const { call } = await start(['--url', url], { EARSHOT_KEY: key })
  const other = serve({ fetch: () => new Response('<p>hello</p>'), port: await freePort() })
  onTestFinished(() => void other.close())
  await collector.deps.owners.database.deleteFrom('ownerKey').execute()
  expect(await call('scores', { survey: 'nps' })).toMatchObject({
    isError: true,
    text: 'the key or the connection has ended, or was never one: connect again',
  })
  const address = other.address()
  const port = typeof address === 'object' ? address?.port : undefined
  for (const [where, sentence] of [
    [url, 'does not know the key in EARSHOT_KEY'],
    [`http://127.0.0.1:${port}`, 'does not answer as a collector does'],
  ] as const) {
    const ran = await promisify(execFile)(process.execPath, [CLI, 'mcp', '--url', where], {
      env: { PATH: process.env['PATH'], EARSHOT_DATA: folder, EARSHOT_KEY: key },
    }).catch((error: unknown) => Object(error))
    expect(ran).toMatchObject({ code: 1, stdout: '' })
    expect(ran.stderr).toContain(sentence)
    expect(ran.stderr.trim().split('\n')).toHaveLength(1)
  }
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
