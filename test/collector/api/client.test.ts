import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { earshot } from '#collector/client/client.ts'
import { prepareEarshot } from '../../support/earshot.ts'

/** A collector's front that gives these replies in turn, the last one again and again. */
async function openDoor(replies: readonly [status: number, body: string, waitSeconds?: string][]) {
  const asked: { path: string; body: string; atMs: number }[] = []
  const server = createServer((request, reply) => {
    void textOf(request).then((body) => {
      const [status, text, wait] = replies[Math.min(asked.length, replies.length - 1)]!
      asked.push({ path: `${request.method} ${request.url}`, body, atMs: performance.now() })
      reply.writeHead(status, wait === undefined ? {} : { 'retry-after': wait }).end(text)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { asked, address: `http://127.0.0.1:${port}` }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

const BUSY = '{"error":"too many requests"}'

test.each([429, 503])(
  'after a %i it waits as long as it is told, and asks the same again',
  async (status) => {
    const { address, asked } = await openDoor([
      [status, BUSY, '1'],
      [201, '{"id":"acme"}'],
    ])
    const site = await earshot({ address, key: 'ek_1' }).addSite({ name: 'Acme' })
    expect(site).toEqual({ id: 'acme' })
    const [first, second] = asked
    expect([first?.path, first?.body]).toEqual(['POST /api/sites', '{"name":"Acme"}'])
    expect([second?.path, second?.body]).toEqual([first?.path, first?.body])
    // a timer may be a millisecond early by another clock
    expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBeGreaterThan(990)
  },
)

test('longer than its patience it does not wait, and says what the collector said', async () => {
  const { address, asked } = await openDoor([[429, BUSY, '3600']])
  const asking = earshot({ address, key: 'ek_1' }).sites()
  await expect(asking).rejects.toMatchObject({
    name: 'EarshotError',
    status: 429,
    message: 'too many requests',
  })
  expect(asked).toHaveLength(1)
})

test('it is patient once, not for ever', async () => {
  const { address, asked } = await openDoor([[503, BUSY, '1']])
  const asking = earshot({ address, key: 'ek_1', patienceMs: 2_500 }).sites()
  await expect(asking).rejects.toMatchObject({ status: 503 })
  // at 0, 1 and 2 seconds; another would be beyond 2.5
  expect(asked).toHaveLength(3)
})

test('a front that answers in HTML is an error with its status, not a crash', async () => {
  const { address } = await openDoor([[502, '<h1>Bad Gateway</h1>']])
  const asking = earshot({ address, key: 'ek_1' }).sites()
  await expect(asking).rejects.toMatchObject({ status: 502, message: 'Bad Gateway' })
})

test('against a real collector: every verb, and pages of any length', async () => {
  const server = await prepareEarshot()
  onTestFinished(() => server.remove())
  const key = await server.furnish('acme', 'https://acme.example', [
    { id: 'nps', questions: [{ id: 'score', kind: 'nps' }] },
  ])
  await server.start()
  const shop = earshot({ address: server.address, key })
  const now = new Date().toISOString()
  const answer = (number: number) => ({
    k: `client-response-${number}`,
    survey: 'nps',
    ver: 1,
    rev: 1,
    flags: 13,
    answers: { score: { r: 1, a: number % 11 } },
    t: { first: now, now },
    ctx: { channel: 'till' },
  })
  const batch = Array.from({ length: 450 }, (_, i) => answer(i))
  expect((await shop.send('acme', batch)).every(({ state }) => state === 'kept')).toBe(true)
  const ids = new Set<string>()
  for await (const { id } of shop.responses('nps')) ids.add(id)
  // three pages of 200
  expect(ids.size).toBe(450)
  expect((await shop.sites()).map(({ id }) => id)).toEqual(['acme'])
  expect((await shop.site('acme')).site.id).toBe('acme')
  const draft = { id: 'ces', questions: [{ id: 'ease', kind: 'ces' }] } as const
  expect((await shop.publish('acme', draft)).ver).toBe(1)
  expect((await shop.surveys()).map(({ id }) => id).toSorted()).toEqual(['ces', 'nps'])
  const { questions } = await shop.results('nps')
  expect(questions[0]?.tally).toMatchObject({ 0: 41, 10: 40 })
  expect((await shop.scores('nps', { lang: 'ko' })).questions).toHaveLength(1)
  expect(await shop.ask('acme', { survey: 'ces', customer: 'c-7' })).toMatchObject({
    survey: 'ces',
  })
  const order = { id: '1', customer: 'c-7', at: now, value: 9, currency: 'EUR' }
  expect(await shop.orders('acme', [order])).toBe(1)
  expect(await shop.call('GET', '/api/sites/acme/imports')).toEqual({ imports: [] })
  await expect(shop.results('none')).rejects.toMatchObject({ status: 404 })
})
