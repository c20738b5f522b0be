import { expect, test } from 'vitest'
import { createLog } from '#collector/log/log.ts'

/** A log whose lines and whose clock are at hand. */
function openLog() {
  const lines: string[] = []
  let nowMs = 0
  const sink = { write: (line: string) => void lines.push(line), dropped: () => 0 }
  const log = createLog('info', sink, () => nowMs)
  return {
    log,
    later: (ms: number) => (nowMs += ms),
    said: () => lines.splice(0).map((line) => JSON.parse(line)),
  }
}

const AWAY = { error: 'StoreBusy: the database cannot be reached' }

test('the same error is said once a minute, with how often it was met', () => {
  const { log, later, said } = openLog()
  for (let second = 0; second < 60; second += 1) {
    log.warn(AWAY, 'could not look')
    log.warn(AWAY, 'could not look')
    log.error(AWAY, 'the outbox failed')
    later(1_000)
  }
  expect(said()).toMatchObject([{ msg: 'could not look' }, { msg: 'the outbox failed' }])
  log.warn(AWAY, 'could not look')
  // two a second, and the one that was said
  expect(said()).toMatchObject([{ ...AWAY, repeated: 119 }])
})

test('another error, another route and what is no error are said at once', () => {
  const { log, said } = openLog()
  log.warn(AWAY, 'failed')
  log.warn({ error: 'StoreBusy: the disk is full' }, 'failed')
  log.warn({ ...AWAY, route: '/api/sites' }, 'failed')
  log.warn({ share: 1 }, 'on a share')
  log.warn({ share: 1 }, 'on a share')
  log.info({}, 'started')
  log.info({}, 'started')
  expect(said()).toHaveLength(7)
})
