import { createHash, randomBytes } from 'node:crypto'
import type { Store } from '#collector/store/store.ts'
import type { Role } from '#shared/role.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { browser, comeIn } from '../owners/room.ts'

/** where the collector is reached */
export const URL_OF = 'http://127.0.0.1:4300'
/** where the program's answers go */
export const BACK = 'https://assistant.example/callback'
/** of the owner */
export const EMAIL = 'owner@acme.example'

/** A collector with an owner signed in, and a program that wants to be connected. */
export async function open(places: Record<string, Role> = { acme: 'owner' }, store?: Store) {
  const settings = { publicUrl: URL_OF }
  const collector = await openCollector({ settings, ...(store && { store: () => store }) })
  collector.clock.now = new Date()
  const { owners } = collector.deps
  const room = { owners, browser: (env?: object) => browser(collector.app, URL_OF, env) }
  const person = await comeIn(room, EMAIL, 'stapler moon cactus', places)
  const id = (await owners.database.selectFrom('owner').select('id').execute())[0]!.id
  return { ...collector, person, ownerId: id }
}
export type Town = Awaited<ReturnType<typeof open>>

export async function register({ app }: Town, uris: readonly unknown[] = [BACK], extra = {}) {
  return app.request('/oauth/register', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ client_name: 'Helper', redirect_uris: uris, ...extra }),
  })
}

export async function ask(town: Town, change: Record<string, string | undefined> = {}) {
  const { client_id } = await (await register(town)).json()
  const verifier = randomBytes(32).toString('base64url')
  const wanted = {
    response_type: 'code',
    client_id,
    redirect_uri: BACK,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'a state',
    resource: `${URL_OF}/mcp`,
    ...change,
  }
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(given as [string, string][]).toString()
  return { query, verifier, clientId: client_id as string }
}

export async function agree(town: Town, { query }: { query: string }, writes = true, allow = true) {
  const reply = await town.person.send('POST', '/api/me/assistants', { query, allow, writes })
  return { status: reply.status, said: await reply.json() }
}

export async function token({ app }: Town, fields: Record<string, string>) {
  const reply = await app.request('/oauth/token', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })
  return { status: reply.status, said: await reply.json() }
}

/** All the way: registered, agreed to, exchanged. */
export async function connect(town: Town, writes = true) {
  const asked = await ask(town)
  const { said } = await agree(town, asked, writes)
  const code = new URL(said.location).searchParams.get('code')!
  const fields = {
    grant_type: 'authorization_code',
    code,
    client_id: asked.clientId,
    redirect_uri: BACK,
    code_verifier: asked.verifier,
  }
  const got = await token(town, fields)
  return { ...asked, fields, got, bearer: got.said.access_token as string }
}

export async function works(town: Town, bearer: string): Promise<number> {
  const reply = await town.app.request('/mcp', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${bearer}`,
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      host: '127.0.0.1:4300',
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }),
  })
  return reply.status
}
