import { describe, expect, test } from 'vitest'
import { isOwnNetwork } from '#collector/ingest/spam/is-own-network.ts'
import { NOW, openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

const now = NOW.getTime()
const SHOP = 'https://acme.example'

type Collector = Awaited<ReturnType<typeof openCollector>>

async function only(collector: Collector) {
  const { responses } = await (await collector.ask('/api/surveys/nps/responses')).json()
  expect(responses).toHaveLength(1)
  return responses[0]
}

async function counts(collector: Collector) {
  const { answered, excluded } = await (await collector.ask('/api/surveys/nps/results')).json()
  return [answered, excluded]
}

describe('what is noticed of an answer', () => {
  const site = { origins: [SHOP] }

  test('a foreign origin excludes, a missing one is a hint', async () => {
    const [foreign, missing] = [await openCollector({ site }), await openCollector({ site })]
    await foreign.send([snapshot()], { origin: 'https://evil.example' })
    expect(await only(foreign)).toMatchObject({ excluded: true, marks: ['origin', 'no_proof'] })
    await missing.send([snapshot()])
    expect((await only(missing)).marks).toEqual(['no_origin', 'no_proof'])
    expect(await counts(missing)).toEqual([1, 0])
  })

  test('a test is kept, says so, and counts nowhere, not even as shown', async () => {
    const collector = await openCollector()
    const ctx = { ...snapshot().ctx, channel: 'test' }
    const shown = { ...snapshot({ flags: 1, answers: {} }), ctx }
    await collector.send([shown])
    expect(await (await collector.ask('/api/surveys/nps/results')).json()).toMatchObject({
      shown: 0,
      excluded: 0,
    })
    await collector.send([{ ...snapshot({ rev: 2 }), k: shown.k, ctx }])
    expect(await only(collector)).toMatchObject({ excluded: true, marks: ['no_proof', 'test'] })
    const results = await (await collector.ask('/api/surveys/nps/results')).json()
    expect(results).toMatchObject({ shown: 0, answered: 0, excluded: 1 })
  })

  test('a field that no card shows excludes', async () => {
    const collector = await openCollector()
    await collector.send([{ ...snapshot(), website: 'https://buy.example' }])
    expect(await only(collector)).toMatchObject({ excluded: true, marks: ['decoy', 'no_proof'] })
  })

  test.each([
    [0, ['no_proof', 'haste']],
    [299, ['no_proof', 'haste']],
    [300, ['no_proof']],
    // a clock that was set back in between
    [-60_000, ['no_proof']],
  ])('an answer %i ms after the showing carries %j', async (tookMs, marks) => {
    const collector = await openCollector()
    await collector.send([snapshot({ t: { first: now - tookMs, now } })])
    expect((await only(collector)).marks).toEqual(marks)
    expect(await counts(collector)).toEqual([1, 0])
  })

  test('a showing that is sent at once is not hasty', async () => {
    const collector = await openCollector()
    const shown = snapshot({ flags: 1, answers: {}, t: { first: now, now } })
    await collector.send([shown])
    const answered = { ...shown, rev: 2, flags: 5, answers: { score: { r: 2, a: 9 } } }
    await collector.send([{ ...answered, t: { first: now, now: now + 4_000 } }])
    expect((await only(collector)).marks).toEqual(['no_proof'])
  })

  test("an owner's own history is not suspected", async () => {
    const collector = await openCollector({ site })
    const sent = { ...snapshot({ t: { first: now, now } }), website: 'x' }
    await collector.post('/api/sites/acme/responses', { v: 1, responses: [sent] })
    expect(await only(collector)).not.toHaveProperty('marks')
  })
})

describe('POST /api/surveys/{survey}/responses/{response}/marks', () => {
  async function suspected() {
    const collector = await openCollector({ site: { origins: [SHOP] } })
    await collector.send([snapshot()], { origin: 'https://evil.example' })
    const { id } = await only(collector)
    const path = `/api/surveys/nps/responses/${id}/marks`
    return { collector, id, say: (body: unknown) => collector.post(path, body) }
  }

  test('an owner may count what was excluded, discard it again, and take the word back', async () => {
    const { collector, id, say } = await suspected()
    expect(await counts(collector)).toEqual([0, 1])
    const said = await say({ counts: true })
    expect([said.status, await said.json()]).toEqual([
      200,
      { id, marks: ['origin', 'no_proof', 'counted'], excluded: false },
    ])
    expect(await counts(collector)).toEqual([1, 0])
    expect(await (await say({ counts: false })).json()).toMatchObject({ excluded: true })
    expect(await counts(collector)).toEqual([0, 1])
    expect(await (await say({ counts: null })).json()).toEqual({
      id,
      marks: ['origin', 'no_proof'],
      excluded: true,
    })
  })

  test.each([[{}], [{ counts: 'yes' }], [{ counts: true, more: 1 }], [[]]])(
    '%j is a 400 with a sentence',
    async (body) => {
      const { say } = await suspected()
      const reply = await say(body)
      expect([reply.status, await reply.json()]).toMatchObject([
        400,
        { error: 'send {"counts": true}, false, or null' },
      ])
    },
  )

  test('a response that is not there is a 404', async () => {
    const { collector } = await suspected()
    const reply = await collector.post('/api/surveys/nps/responses/nobody/marks', { counts: true })
    expect(reply.status).toBe(404)
  })

  test('the list of answers can hold those with a mark alone', async () => {
    const { collector } = await suspected()
    const list = async (query: string) =>
      (await (await collector.ask(`/api/surveys/nps/responses${query}`)).json()).responses.length
    await collector.post('/api/sites/acme/responses', { v: 1, responses: [snapshot()] })
    expect([await list(''), await list('?has=mark'), await list('?has=mark&has=comment')]).toEqual([
      2, 1, 0,
    ])
  })
})

test.each([
  ['127.0.0', true],
  ['10.9.8', true],
  ['172.16.0', true],
  ['172.32.0', false],
  ['192.168.1', true],
  ['81.2.69', false],
  ['0:0:0:0', true],
  ['fd00:1:2:3', true],
  ['2001:db8:0:1', false],
])('%s is of this machine or a private network: %s', (prefix, own) => {
  expect(isOwnNetwork(prefix)).toBe(own)
})
