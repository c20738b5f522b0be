import { afterAll, beforeAll, expect, test } from 'vitest'
import { agree, ask, connect, open, register, token, works } from '../collector/mcp/oauth-town.ts'
import { connectAssistant } from '../support/collector/connect-assistant.ts'
import { arrival } from '../support/collector/snapshots.ts'
import { openPostgres, type Postgres } from '../support/postgres.ts'
import { openFurnished } from './support.ts'

let server: Postgres

beforeAll(async () => {
  server = await openPostgres()
})
afterAll(() => server.remove())

test('an owner connects an assistant, which reads, writes what it may, and is ended', async () => {
  const store = await openFurnished(await server.createDatabase('assistants'))
  const town = await open({ acme: 'owner' }, store)
  const { bearer, fields, got, clientId } = await connect(town)
  const { call } = await connectAssistant(town, bearer)
  expect((await call('scores', { survey: 'nps' })).isError).toBe(false)
  const note = { site: 'acme', day: '2026-03-01', text: 'new checkout' }
  expect((await call('add_annotation', note)).isError).toBe(false)
  const refresh = { grant_type: 'refresh_token', client_id: clientId }
  const next = await token(town, { ...refresh, refresh_token: got.said.refresh_token })
  expect(next.status).toBe(200)
  expect(await works(town, next.said.access_token)).toBe(200)
  // a code that is shown again ends what it made
  expect((await token(town, fields)).status).toBe(400)
  expect(await works(town, next.said.access_token)).toBe(401)
})

test('of two exchanges of one code at a time one succeeds', async () => {
  const store = await openFurnished(await server.createDatabase('exchanges'))
  const town = await open({ acme: 'owner' }, store)
  const asked = await ask(town)
  const { said } = await agree(town, asked)
  const fields = {
    grant_type: 'authorization_code',
    code: new URL(said.location).searchParams.get('code')!,
    client_id: asked.clientId,
    redirect_uri: 'https://assistant.example/callback',
    code_verifier: asked.verifier,
  }
  const both = await Promise.all([token(town, fields), token(town, fields)])
  expect(both.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1)
  expect((await register(town)).status).toBe(201)
})

test('however many ask at a time, an assistant is handed 200 comments a day', async () => {
  const store = await openFurnished(await server.createDatabase('readings'))
  const words = (i: number) => ({ score: { r: 1, a: 3 }, why: { r: 1, a: `words ${i}` } })
  await store.keep(
    Array.from({ length: 230 }, (_, i) => arrival({ id: `c${i}`, flags: 5, answers: words(i) })),
  )
  const town = await open({ acme: 'owner' }, store)
  const { call } = await connectAssistant(town, (await connect(town)).bearer)
  const asked = Array.from({ length: 12 }, () =>
    call('search_comments', { survey: 'nps', limit: 20 }),
  )
  const told = await Promise.all(asked)
  const handed = told.flatMap(({ data, isError }) => (isError ? [] : [data['comments']].flat()))
  expect(handed).toHaveLength(200)
})
