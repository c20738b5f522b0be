import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '../support/collector/open-collector.ts'
import { openFaultProxy, type Fault } from '../support/fault-proxy.ts'
import { readLedger } from '../support/ledger.ts'
import { checkBook } from '../support/ledger-check.ts'
import { startLoad } from '../support/load-child.ts'
import { until } from '../support/until.ts'
import { makeBook } from './support/database.ts'
import { startServer } from './support/server.ts'

const MOODS: readonly (() => Fault)[] = [
  // long enough for many answers: a connection that is never cut would be the last
  () => ({ kind: 'cutReply', after: 10_000 + Math.floor(Math.random() * 10_000) }),
  () => ({ kind: 'reset' }),
  () => ({ kind: 'cutRequest', after: Math.floor(Math.random() * 3_000) }),
  // the answer is kept, and the shopper's browser never hears of it
  () => ({ kind: 'cutReply', after: 0 }),
  () => ({ kind: 'cutReply', after: Math.floor(Math.random() * 2_000) }),
  () => ({ kind: 'say', status: 503, retryAfter: '1' }),
  () => ({ kind: 'say', status: 429, retryAfter: '-1' }),
]

test('resets, cuts, swallowed replies and refusals on the way lose nothing and count nothing twice', async () => {
  const folder = join(tempFolder(), 'data')
  const file = join(tempFolder(), 'ledger')
  await makeBook(folder)
  const server = await startServer({ folder })
  let turn = 0
  const proxy = await openFaultProxy(server.port, () => {
    turn += 1
    return MOODS[turn % MOODS.length]?.() ?? { kind: 'none' }
  })
  const load = startLoad({ port: proxy.port, file, seed: 'shopper' })
  await until('every fault to have been met often', () => (proxy.met.get('cutReply') ?? 0) > 100)
  await load.stop()
  await proxy.close()
  expect(proxy.met.get('reset')).toBeGreaterThan(10)
  server.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  const ledger = readLedger([file])
  expect(ledger.acked.size).toBeGreaterThan(10)
  expect(await checkBook(folder, ledger)).toEqual([])
})
