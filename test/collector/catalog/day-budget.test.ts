import { expect, test } from 'vitest'
import { NOW, openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

test('a site that has sent all it may in a day waits until its own next day, and loses nothing', async () => {
  // noon in UTC is nine in the evening in Seoul: the day there ends in three hours
  const collector = await openCollector({
    site: { zone: 'Asia/Seoul' },
    settings: { dailyLimit: 3 },
  })
  const { clock, send, deps } = collector
  const sent = [snapshot(), snapshot()]
  expect((await send([snapshot(), snapshot()])).status).toBe(200)
  // one is left, and this is two: all of a request or none
  const refused = await send(sent)
  expect([refused.status, await refused.json()]).toEqual([
    429,
    { error: 'not kept: this site has sent all it may today' },
  ])
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(3_600)
  expect(refused.headers.get('access-control-allow-origin')).toBe('*')
  expect((await send([snapshot()])).status).toBe(200)
  // the tag asks nobody whose answer would have to wait
  expect(await deps.quotas.look(clock.now)).toBe(true)
  const [survey] = [...deps.catalog.current().surveys.values()]
  expect(deps.quotas.isFull(survey!.newest)).toBe(true)
  const metrics = await (await collector.app.request('/metrics')).text()
  expect(metrics).toContain('\nearshot_day_spent_total 1\n')

  clock.now = new Date(NOW.getTime() + 3 * 3_600_000)
  expect((await send(sent)).status).toBe(200)
  await deps.quotas.look(clock.now)
  expect(deps.quotas.isFull(survey!.newest)).toBe(false)
  const results = await (
    await collector.ask('/api/surveys/nps/results?from=2026-03-01&to=2026-03-12')
  ).json()
  expect(results.answered).toBe(5)
})
