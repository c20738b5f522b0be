import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { drop, heldEntries, keep, unsent } from '#widget/outbox.ts'
import { createSender } from '#widget/sender.ts'
import { retryAfterMs } from '#widget/transport.ts'
import { anEntry } from '../support/unsent.ts'
import { until } from '../support/until.ts'

interface Sent {
  readonly responses: readonly { readonly k: string; readonly rev: number }[]
}

/** A door on a real socket. */
let answer: (reply: ServerResponse, sent: Sent) => void
let bodies: Sent[]
let url: string
let close: () => Promise<void>
/** what the sender waits for: its timers wait until the test runs them */
let timers: { readonly run: () => void; readonly ms: number }[]
let ends: AbortController

beforeEach(async () => {
  bodies = []
  timers = []
  const server = createServer(async (request, reply) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const sent: Sent = JSON.parse(Buffer.concat(chunks).toString())
    answer(reply, sent)
    bodies.push(sent)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/w/acme`
  close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  ends = new AbortController()
})
afterEach(async () => {
  ends.abort()
  vi.restoreAllMocks()
  for (const { id } of heldEntries('acme')) drop(id)
  await close()
})

/** A sender whose timers are run by hand, and whose listeners leave with the test. */
function open(random = 0.5): (inMs?: number) => void {
  const { setTimeout: set } = globalThis
  for (const target of [window, document]) {
    const add = target.addEventListener.bind(target)
    vi.spyOn(target, 'addEventListener').mockImplementation(
      (type: string, run: EventListenerOrEventListenerObject) =>
        add(type, run, { signal: ends.signal }),
    )
  }
  vi.spyOn(Math, 'random').mockReturnValue(random)
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((run: () => void, ms = 0) => {
    // fetch has timers of its own
    if (!new Error().stack?.includes('widget/sender.ts')) return set(run, ms)
    timers.push({ run, ms })
    return 0 as unknown as ReturnType<typeof setTimeout>
  })
  return createSender({ url, site: 'acme', proof: undefined })
}

/** Runs the timer that was set last, and waits until the sender has set the next. */
async function turn(): Promise<number> {
  const { length } = timers
  timers.at(-1)!.run()
  await until('the next timer', () => timers.length > length)
  return timers.at(-1)!.ms
}

/** Runs the timer that was set last, and waits until nothing is unsent. */
async function finish(): Promise<void> {
  timers.at(-1)!.run()
  await until('an empty outbox', () => heldEntries('acme').length === 0)
}

const status =
  (code: number, headers: Record<string, string> = {}): typeof answer =>
  (reply) =>
    reply.writeHead(code, headers).end('{}')
const keepAll: typeof answer = (reply, { responses }) => {
  const acks = responses.map(({ k, rev }) => ({ id: k.slice(2), rev, state: 'kept' }))
  reply.writeHead(200).end(JSON.stringify({ responses: acks }))
}
const secrets = () => bodies.map(({ responses }) => responses.map(({ k }) => k))

describe('a collector that is away is tried again', () => {
  test('at a random moment of a time that doubles from two seconds to five minutes', async () => {
    answer = status(503)
    // as late as it gets
    const wake = open(1)
    keep(anEntry('a'), false)
    wake()
    const waits: number[] = []
    for (let i = 0; i < 10; i++) waits.push(await turn())
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300].map((s) => s * 1000))
    expect(bodies).toHaveLength(10)
  })

  test('perhaps at once, so that a thousand browsers do not come back together', async () => {
    answer = status(503)
    const wake = open(0)
    keep(anEntry('a'), false)
    wake()
    expect([await turn(), await turn(), await turn()]).toEqual([0, 0, 0])
  })

  test('not before it wanted to be, whatever happens in the page', async () => {
    answer = status(503, { 'retry-after': '120' })
    const wake = open(0)
    keep(anEntry('a'), false)
    wake()
    // less what the reply took to be read
    const near = (ms: number) => expect(ms).toBeGreaterThan(119_000)
    near(await turn())
    near((wake(), timers.at(-1)!.ms))
    near((dispatchEvent(new Event('online')), timers.at(-1)!.ms))
    near((wake(60_000), timers.at(-1)!.ms))
    wake(180_000)
    expect(timers.at(-1)!.ms).toBe(180_000)
  })

  test('soon again, once it was there in between', async () => {
    answer = status(500)
    const wake = open(1)
    keep(anEntry('a'), false)
    wake()
    for (let i = 0; i < 5; i++) await turn()
    answer = keepAll
    await finish()
    answer = status(500)
    keep(anEntry('b'), false)
    wake()
    expect(await turn()).toBe(2_000)
  })

  test('with all that was answered meanwhile, at its newest', async () => {
    answer = status(500)
    const wake = open()
    keep(anEntry('a', { rev: 2 }), false)
    wake()
    await turn()
    keep(anEntry('a', { rev: 5 }), false)
    keep(anEntry('b'), false)
    answer = keepAll
    await finish()
    expect(bodies.at(-1)!.responses).toMatchObject([{ k: 'k-a', rev: 5 }, { k: 'k-b' }])
  })
})

test('nothing unsent asks nothing of the collector, and sets no timer', async () => {
  answer = keepAll
  const wake = open()
  wake()
  timers[0]!.run()
  // the sender has looked by the time that this has
  await unsent('acme')
  keep(anEntry('a'), false)
  wake()
  await finish()
  expect(secrets()).toEqual([['k-a']])
  expect(timers).toHaveLength(2)
})

test('while another tab is at it, this one waits for its turn', async () => {
  answer = keepAll
  const request = vi.fn((_: string, __: LockOptions, run: (lock: null) => unknown) => run(null))
  Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true })
  try {
    const wake = open(1)
    keep(anEntry('a'), false)
    wake()
    expect(await turn()).toBe(2_000)
    expect(request).toHaveBeenCalledWith('earshot:send', { ifAvailable: true }, expect.anything())
    expect(bodies).toEqual([])
  } finally {
    Reflect.deleteProperty(navigator, 'locks')
  }
})

test.each([
  ['pagehide', () => dispatchEvent(new Event('pagehide'))],
  [
    'the page is hidden',
    () => {
      vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
      document.dispatchEvent(new Event('visibilitychange'))
    },
  ],
])('when %s, all is sent at once, without a timer or a turn', async (_, leave) => {
  answer = keepAll
  open()
  keep(anEntry('a'), false)
  keep(anEntry('b'), false)
  leave()
  await until('an empty outbox', () => heldEntries('acme').length === 0)
  expect(timers).toEqual([])
  expect(secrets()).toEqual([['k-a', 'k-b']])
})

test.each(['online', 'pageshow'])('%s wakes it at once', async (event) => {
  answer = keepAll
  open()
  keep(anEntry('a'), false)
  dispatchEvent(new Event(event))
  expect(timers.at(-1)!.ms).toBe(0)
  await finish()
})

describe('what is much', () => {
  /** three bytes a character below 32 KiB: two of these do not fit into one request */
  const long = () => ({ why: { r: 2, a: '달'.repeat(4_500) } })

  test('travels in several requests, each within the door’s 32 KiB', async () => {
    const sizes: number[] = []
    answer = (reply, sent) => {
      sizes.push(Buffer.byteLength(JSON.stringify(sent)))
      keepAll(reply, sent)
    }
    const wake = open()
    for (const id of ['a', 'b', 'c']) keep(anEntry(id, { answers: long() }), false)
    wake()
    await finish()
    expect(secrets()).toEqual([['k-a'], ['k-b'], ['k-c']])
    expect(Math.max(...sizes)).toBeLessThanOrEqual(32 * 1024)
  })

  test('is not tried further once a part of it was put off', async () => {
    answer = status(503)
    const wake = open()
    for (const id of ['a', 'b', 'c']) keep(anEntry(id, { answers: long() }), false)
    wake()
    await turn()
    expect(secrets()).toEqual([['k-a']])
  })
})

test('two tabs that both send the same response take it away once it is kept', async () => {
  answer = keepAll
  const first = open()
  const second = createSender({ url, site: 'acme', proof: undefined })
  keep(anEntry('a'), true)
  first()
  second()
  for (const { run } of timers) run()
  await until('both requests', () => bodies.length === 2)
  await until('an empty outbox', () => heldEntries('acme').length === 0)
  expect(localStorage.length).toBe(0)
  expect(secrets()).toEqual([['k-a'], ['k-a']])
})

describe('Retry-After', () => {
  const NOW = Date.UTC(2026, 2, 11, 12)
  test.each<[string | null, number]>([
    [null, 0],
    ['', 0],
    ['0', 0],
    ['1', 1_000],
    ['120', 120_000],
    ['1.5', 1_500],
    // an hour is the most
    ['3600', 3_600_000],
    ['3601', 3_600_000],
    ['Infinity', 3_600_000],
    ['-5', 0],
    ['soon', 0],
    ['Wed, 11 Mar 2026 12:00:30 GMT', 30_000],
    ['Wed, 11 Mar 2026 11:59:30 GMT', 0],
    ['Thu, 12 Mar 2026 12:00:00 GMT', 3_600_000],
  ])('%s asks for %i ms', (header, ms) => {
    expect(retryAfterMs(header, NOW)).toBe(ms)
  })
})
