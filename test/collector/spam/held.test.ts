import { describe, expect, test } from 'vitest'
import type { SurveyDraft } from '#shared/survey.ts'
import { DRAFT, openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

const SETTINGS = { rateLimit: 1_000_000, trustProxy: 1 } as const

/** A collector to which one network has sent more answers in a second than people do. */
async function flooded(count = 40, manners: SurveyDraft['manners'] = {}) {
  const collector = await openCollector({ settings: SETTINGS, draft: { ...DRAFT, manners } })
  const tag = await (await collector.app.request('/w/acme.js')).text()
  const proof = /"proof":"([^"]+)"/.exec(tag)?.[1]
  const send = async (some: number) => {
    const responses = Array.from({ length: some }, () => snapshot())
    await collector.app.request(
      '/w/acme',
      {
        method: 'POST',
        headers: { 'content-type': 'text/plain', 'x-forwarded-for': '81.2.69.1' },
        body: JSON.stringify({ v: 1, proof, responses }),
      },
      { incoming: { socket: { remoteAddress: '10.0.0.1' } } },
    )
  }
  for (let left = count; left > 0; left -= 20) await send(Math.min(20, left))
  const say = (body: unknown) => collector.post('/api/surveys/nps/held', body)
  const results = async (query = '') => {
    const { answered, excluded, held } = await (
      await collector.ask(`/api/surveys/nps/results${query}`)
    ).json()
    return { answered, excluded, held }
  }
  const listed = async () => {
    const reply = await collector.ask('/api/surveys/nps/responses?has=held&limit=200')
    return (await reply.json()).responses.length
  }
  return { ...collector, send, say, results, listed }
}

const actions = async ({ owners }: Awaited<ReturnType<typeof flooded>>['deps']) =>
  (await owners.database.selectFrom('audit').select('action').execute()).map(({ action }) => action)

describe('answers that came too fast', () => {
  test('are numbered, listed, and let in together, once', async () => {
    const shop = await flooded()
    expect(await shop.results()).toEqual({ answered: 0, excluded: 40, held: 40 })
    expect(await shop.listed()).toBe(40)
    const said = await shop.say({ counts: true, seen: 40 })
    expect([said.status, await said.json()]).toEqual([200, { changed: 40 }])
    expect(await shop.results()).toEqual({ answered: 40, excluded: 0, held: undefined })
    expect(await (await shop.say({ counts: true })).json()).toEqual({ changed: 0 })
    expect(await shop.results()).toEqual({ answered: 40, excluded: 0, held: undefined })
    expect(await shop.listed()).toBe(0)
    const lines = await (await shop.ask('/api/surveys/nps/export?format=ndjson')).text()
    const exported = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(exported.filter((one: { excluded: boolean }) => !one.excluded)).toHaveLength(40)
    expect((await actions(shop.deps)).filter((one) => one.startsWith('held'))).toEqual([
      'held_released',
    ])
  })

  test('can be left out together; what comes later waits anew', async () => {
    const shop = await flooded()
    expect(await (await shop.say({ counts: false })).json()).toEqual({ changed: 40 })
    expect(await shop.results()).toEqual({ answered: 0, excluded: 40, held: undefined })
    await shop.send(5)
    expect(await shop.results()).toEqual({ answered: 0, excluded: 45, held: 5 })
  })

  test('are not let in when there are others than the owner has seen', async () => {
    const shop = await flooded()
    await shop.send(20)
    const said = await shop.say({ counts: true, seen: 40 })
    expect([said.status, await said.json()]).toMatchObject([
      409,
      { error: '60 answers are held back, not 40: look again' },
    ])
    expect(await shop.results()).toEqual({ answered: 0, excluded: 60, held: 60 })
  })

  test('are let in by days', async () => {
    const shop = await flooded()
    const before = await shop.say({ counts: true, from: '2026-03-01', to: '2026-03-10' })
    expect(await before.json()).toEqual({ changed: 0 })
    const today = await shop.say({ counts: true, from: '2026-03-11', to: '2026-03-11' })
    expect(await today.json()).toEqual({ changed: 40 })
  })

  test.each([[{}], [{ counts: null }], [{ counts: true, from: 'Monday' }], [[]]])(
    '%j is a 400 with a sentence',
    async (body) => {
      const { say } = await flooded(0)
      const reply = await say(body)
      expect([reply.status, (await reply.json()).error]).toEqual([
        400,
        'send {"counts": true} or false, with "from" and "to" as YYYY-MM-DD if you like',
      ])
    },
  )

  test('of a survey of nobody are a 404', async () => {
    const { post } = await flooded(0)
    expect((await post('/api/surveys/none/held', { counts: true })).status).toBe(404)
  })

  test('fill no quota before they count', async () => {
    const shop = await flooded(40, { quotaTotal: 40 })
    const isFull = async () => {
      await shop.deps.quotas.look(shop.clock.now)
      return shop.deps.quotas.isFull(shop.deps.catalog.current().surveys.get('nps')!.newest)
    }
    expect(await isFull()).toBe(false)
    await shop.say({ counts: true })
    expect(await isFull()).toBe(true)
  })
})
