import { setTimeout as wait } from 'node:timers/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '../support/collector/open-collector.ts'
import { freePort } from '../support/free-port.ts'
import { readLedger } from '../support/ledger.ts'
import { checkBook, countResponses } from '../support/ledger-check.ts'
import { startLoad } from '../support/load-child.ts'
import { until } from '../support/until.ts'
import { firstAck } from './support/first-ack.ts'
import { makeBook } from './support/database.ts'
import type { Mutant } from './support/mutants.ts'
import { startServer } from './support/server.ts'
import { IS_LONG } from './support/is-long.ts'

/** Kills in all; `FAULTS_KILLS=2000 npm run faults` finds rarer instants. */
const KILLS = Number(process.env['FAULTS_KILLS'] ?? (IS_LONG ? 500 : 24))
/** Collectors that are killed side by side, each with a database and shoppers of its own. */
const LANES = 2
/** After so many kills the database is opened and held to the ledger. */
const CHECK_EVERY = 20

/** Kills a collector again and again while shoppers send; what is wrong with the database, if anything. */
async function killAgainAndAgain(kills: number, mutant?: Mutant): Promise<readonly string[]> {
  const folder = join(tempFolder(), 'data')
  const file = join(tempFolder(), 'ledger')
  await makeBook(folder)
  const port = await freePort()
  const load = startLoad({ port, file, seed: 'shopper' })
  for (let kill = 1; kill <= kills; kill += 1) {
    const server = await startServer({ folder, port, ...(mutant && { mutant }) })
    await firstAck(file)
    await wait(Math.random() * 50)
    server.kill('SIGKILL')
    await server.ended
    if (!mutant && kill % CHECK_EVERY !== 0 && kill !== kills) continue
    const faults = await checkBook(folder, readLedger([file]))
    if (faults.length > 0) return faults
  }
  await load.stop()
  expect(countResponses(folder)).toBeGreaterThan(kills)
  return []
}

test(`nothing acknowledged is lost by ${KILLS} kills at random instants`, async () => {
  const lanes = Array.from({ length: LANES }, () => killAgainAndAgain(KILLS / LANES))
  expect((await Promise.all(lanes)).flat()).toEqual([])
})

test('a collector that acknowledges before it commits is caught', async () => {
  expect((await killAgainAndAgain(20, 'ackedFirst')).join('\n')).toMatch(/was acknowledged/)
})

test('a collector that merges without revisions is caught', async () => {
  const folder = join(tempFolder(), 'data')
  const file = join(tempFolder(), 'ledger')
  await makeBook(folder)
  const server = await startServer({ folder, mutant: 'noRevision' })
  const load = startLoad({ port: server.port, file, seed: 'shopper' })
  await until('some answers', () => readLedger([file]).acked.size > 200)
  await load.stop()
  server.kill('SIGKILL')
  await server.ended
  const faults = await checkBook(folder, readLedger([file]))
  expect(faults.join('\n')).toMatch(/stored/)
})
