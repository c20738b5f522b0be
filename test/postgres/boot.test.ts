import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { tempFolder } from '../support/collector/open-collector.ts'
import { prepareEarshot } from '../support/earshot.ts'
import { openPostgres } from '../support/postgres.ts'
import { until } from '../support/until.ts'

test('a collector that boots before its database waits for it, says so once, and needs no disk', async () => {
  const server = await openPostgres()
  onTestFinished(() => server.remove())
  const url = await server.createDatabase('boot')
  await server.kill('SIGINT')
  const data = join(tempFolder(), 'none')
  const earshot = await prepareEarshot({
    DATABASE_URL: url,
    EARSHOT_SECRET: 's'.repeat(40),
    EARSHOT_DATA: data,
  })
  onTestFinished(() => earshot.remove())
  const waits = () =>
    earshot
      .printed()
      .split('\n')
      .filter((line) => /waiting for the data/.test(line))
  const started = earshot.start()
  await until('it to wait', () => waits().length > 0)
  await server.start()
  await started
  expect(waits()).toHaveLength(1)
  // its own disk is none of its business: no ballast, no figures, no complaint
  expect(existsSync(data)).toBe(false)
  const metrics = await (await fetch(`${earshot.address}/metrics`)).text()
  expect(metrics).not.toContain('earshot_disk_free_bytes')
  expect(earshot.printed()).not.toContain('cannot be looked at')

  // and while it is away again, each trouble is said once
  await server.kill('SIGINT')
  const said = () =>
    earshot
      .printed()
      .split('\n')
      .filter((line) => line.includes('"level":4'))
  await until('it to notice', () => said().some((line) => line.includes('could not look')))
  const before = said().length
  let asked = 0
  await until('some seconds of asking', async () => {
    const { status } = await fetch(`${earshot.address}/readyz`)
    expect(status).toBe(503)
    asked += 1
    return asked > 100
  })
  expect(said().length - before).toBeLessThan(10)
})
