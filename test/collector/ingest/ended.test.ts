import { describe, expect, test } from 'vitest'
import { DRAFT, NOW, openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

const DAY_MS = 86_400_000
/** What a browser that was offline may take. */
const GRACE_MS = 8 * DAY_MS

type Collector = Awaited<ReturnType<typeof openCollector>>

async function stateOf(collector: Collector, ver = 1) {
  const now = collector.clock.now.getTime()
  const reply = await collector.send([snapshot({ ver, t: { first: now - 5_000, now } })])
  const { responses } = await reply.json()
  return responses[0].reason ?? responses[0].state
}

function passTo(collector: Collector, ms: number): void {
  collector.clock.now = new Date(ms)
}

const pause = (collector: Collector, paused: boolean) =>
  collector.ask('/api/surveys/nps', {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ paused }),
  })

describe('a survey that asks nobody any more', () => {
  test('takes what was answered offline for eight days after it was paused, then no more', async () => {
    const collector = await openCollector()
    expect((await pause(collector, true)).status).toBe(200)
    passTo(collector, NOW.getTime() + GRACE_MS - 1)
    expect(await stateOf(collector)).toBe('kept')
    passTo(collector, NOW.getTime() + GRACE_MS)
    expect(await stateOf(collector)).toBe('the survey "nps" is over')
    expect((await pause(collector, false)).status).toBe(200)
    expect(await stateOf(collector)).toBe('kept')
  })

  test('is closed in every version once its newest is', async () => {
    const collector = await openCollector()
    const closes = new Date(NOW.getTime() + DAY_MS).toISOString()
    const published = await collector.post('/api/sites/acme/surveys', { ...DRAFT, closes })
    expect(published.status).toBe(201)
    passTo(collector, NOW.getTime() + DAY_MS + GRACE_MS - 1)
    expect([await stateOf(collector, 1), await stateOf(collector, 2)]).toEqual(['kept', 'kept'])
    passTo(collector, NOW.getTime() + DAY_MS + GRACE_MS)
    const over = 'the survey "nps" is over'
    expect([await stateOf(collector, 1), await stateOf(collector, 2)]).toEqual([over, over])
  })

  test('still takes the history that its owner sends', async () => {
    const collector = await openCollector()
    await pause(collector, true)
    passTo(collector, NOW.getTime() + GRACE_MS)
    const sent = { v: 1, responses: [snapshot()] }
    const reply = await collector.post('/api/sites/acme/responses', sent)
    expect((await reply.json()).responses[0].state).toBe('kept')
  })
})
