import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '../support/collector/open-collector.ts'
import { readLedger } from '../support/ledger.ts'
import { checkBook } from '../support/ledger-check.ts'
import { startLoad } from '../support/load-child.ts'
import { makeBook } from './support/database.ts'
import { firstAck } from './support/first-ack.ts'
import { startServer } from './support/server.ts'

/** A stop must be over before a supervisor kills. */
const STOP_MS = 25_000

async function loaded() {
  const folder = join(tempFolder(), 'data')
  const file = join(tempFolder(), 'ledger')
  await makeBook(folder)
  const server = await startServer({ folder })
  const load = startLoad({ port: server.port, file, seed: 'shopper', senders: 16 })
  await firstAck(file)
  return { folder, file, server, load }
}

test('SIGTERM under load answers what is in, and exits 0 in time with nothing lost', async () => {
  const { folder, file, server, load } = await loaded()
  const startedMs = performance.now()
  server.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(performance.now() - startedMs).toBeLessThan(STOP_MS)
  await load.stop()
  expect(await checkBook(folder, readLedger([file]))).toEqual([])
})

test('a second SIGTERM stops at once, with nothing lost', async () => {
  const { folder, file, server, load } = await loaded()
  server.kill('SIGTERM')
  server.kill('SIGINT')
  await server.ended
  await load.stop()
  expect(await checkBook(folder, readLedger([file]))).toEqual([])
})
