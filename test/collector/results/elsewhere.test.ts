import { expect, test } from 'vitest'
import type { Context } from '#shared/snapshot.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

type Room = Awaited<ReturnType<typeof openCollector>>

async function send(room: Room, count: number, flags: number, ctx: Context) {
  const answers = flags & 4 ? { score: { r: 1, a: 9 } } : {}
  const responses = Array.from({ length: count }, () => snapshot({ flags, ctx, answers }))
  for (let at = 0; at < count; at += 100) {
    const reply = await room.ask('/api/sites/acme/responses', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ v: 1, responses: responses.slice(at, at + 100) }),
    })
    expect(reply.status).toBe(200)
  }
}

const results = async (room: Room, query = '') =>
  (await room.ask(`/api/surveys/nps/results${query}`)).json()

test('answers of a till leave the response rate alone, and count in the score', async () => {
  const room = await openCollector()
  const card: Context = { channel: 'tag', device: 'phone', page: 'https://shop.example/a' }
  await send(room, 400, 1, card)
  await send(room, 100, 1 | 4, card)
  await send(room, 300, 1 | 4 | 8, { channel: 'till' })

  const read = await results(room)
  expect(read).toMatchObject({ shown: 500, answered: 100, completed: 0, elsewhere: 300 })
  expect(read.questions[0].tally).toEqual({ 9: 400 })
  expect(read.cells).toHaveLength(1)
  expect(read.cells[0]).toMatchObject({ channel: 'tag', shown: 500, answered: 100 })
  const till = await results(room, '?segment=channel:till')
  expect(till).toMatchObject({ shown: 0, answered: 0, elsewhere: 300 })
})

test('an answer that says no card was shown is believed, whatever it came by', async () => {
  const room = await openCollector()
  await send(room, 6, 4 | 8, {})
  expect(await results(room)).toMatchObject({ shown: 0, answered: 0, elsewhere: 6 })
})
