import { setTimeout as wait } from 'node:timers/promises'
import { join } from 'node:path'
import { expect, test, type TestContext } from 'vitest'
import { tempFolder } from '../support/collector/open-collector.ts'
import { readLedger } from '../support/ledger.ts'
import { checkBook } from '../support/ledger-check.ts'
import { startLoad } from '../support/load-child.ts'
import { makeBook } from './support/database.ts'
import { firstAck } from './support/first-ack.ts'
import type { Mutant } from './support/mutants.ts'
import { startServer } from './support/server.ts'
import { NO_SHUTDOWN, openShutdownDisk } from './support/shutdown-disk.ts'
import { IS_LONG } from './support/is-long.ts'

const CUTS = Number(process.env['FAULTS_CUTS'] ?? (IS_LONG ? 50 : 5))

/** Cuts the power under a collector at work; what is wrong with the database once it is back. */
async function cutPower(
  { skip }: TestContext,
  cuts: number,
  mutant?: Mutant,
): Promise<readonly string[]> {
  const disk = openShutdownDisk()
  if (!disk) return skip(NO_SHUTDOWN)
  const folder = join(disk.folder, 'data')
  const file = join(tempFolder(), 'ledger')
  await makeBook(folder)
  for (let cut = 1; cut <= cuts; cut += 1) {
    const server = await startServer({ folder, ...(mutant && { mutant }) })
    const load = startLoad({ port: server.port, file, seed: `shopper${cut}` })
    await firstAck(file)
    await wait(Math.random() * 300)
    disk.cutPower(server.pid)
    server.kill('SIGKILL')
    await Promise.all([server.ended, load.stop()])
    disk.restorePower()
    const faults = await checkBook(folder, readLedger([file]))
    if (faults.length > 0) return faults
  }
  return []
}

test(`nothing acknowledged is lost by ${CUTS} power cuts`, async (context) => {
  expect(await cutPower(context, CUTS)).toEqual([])
})

test('a collector that does not sync its commits is caught', async (context) => {
  expect((await cutPower(context, 3, 'notSynced')).join('\n')).toMatch(/was acknowledged/)
})
