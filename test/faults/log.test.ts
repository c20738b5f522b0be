import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '../support/collector/open-collector.ts'
import { snapshot } from '../support/collector/snapshots.ts'
import { until } from '../support/until.ts'
import { makeBook } from './support/database.ts'
import type { Mutant } from './support/mutants.ts'
import { startServer } from './support/server.ts'

/** Each leaves a line of 10 kB: 4 MB, far more than a pipe and the collector hold. */
const ANSWERS = 400

async function unheard(mutant: Mutant) {
  const folder = join(tempFolder(), 'data')
  await makeBook(folder)
  const server = await startServer({ folder, mutant, unread: true })
  const send = async () => {
    const now = Date.now()
    const reply = await fetch(`${server.address}/w/acme`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ v: 1, responses: [snapshot({ t: { first: now, now } })] }),
      signal: AbortSignal.timeout(5_000),
    })
    return reply.status
  }
  return { server, send }
}

test('a log that nobody reads costs lines and no answer, and says so when it is read again', async () => {
  const { server, send } = await unheard('talkative')
  for (let sent = 0; sent < ANSWERS; sent += 1) expect(await send()).toBe(200)
  const metrics = await (await fetch(`${server.address}/metrics`)).text()
  const lost = Number(/^earshot_log_lines_lost_total (\d+)$/m.exec(metrics)?.[1])
  expect(lost).toBeGreaterThan(ANSWERS / 4)
  server.hear()
  await until('a line to go through', async () => {
    await send()
    return server.log().includes('lines of the log were lost')
  })
  const told = server.log().match(/"lost":\d+/g) ?? []
  expect(told.reduce((sum, one) => sum + Number(one.slice(7)), 0)).toBeGreaterThanOrEqual(lost)
  server.kill('SIGTERM')
  expect(await server.ended).toBe(0)
})

test('SIGTERM ends a collector whose log nobody reads', async () => {
  const { server, send } = await unheard('talkative')
  for (let sent = 0; sent < ANSWERS; sent += 1) await send()
  server.kill('SIGTERM')
  expect(await server.ended).toBe(0)
})

test('a log that waits for its reader would stop the answers', async () => {
  const { send } = await unheard('talkativeAndBlocking')
  const all = async () => {
    for (let sent = 0; sent < ANSWERS; sent += 1) await send()
  }
  await expect(all()).rejects.toThrow(/timeout/)
})
