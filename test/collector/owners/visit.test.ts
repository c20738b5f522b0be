import { expect, test } from 'vitest'
import { openRoom } from './room.ts'

const VISIT = { token: 'a token of this run', siteId: 'demo' }
const from = (address: string) => ({ incoming: { socket: { remoteAddress: address } } })

async function knock(room: ReturnType<typeof openRoom>, token: string, address: string) {
  const visitor = room.browser(from(address))
  return { visitor, reply: await visitor.post('/api/links/visit', { token }) }
}

test.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])(
  'a visit link opens its one site from %s, as often as one likes',
  async (address) => {
    const room = openRoom('http://127.0.0.1:4300', VISIT)
    for (let times = 0; times < 2; times += 1) {
      const { visitor, reply } = await knock(room, VISIT.token, address)
      expect(reply.status).toBe(200)
      expect(await (await visitor.get('/api/me')).json()).toMatchObject({
        places: { demo: 'owner' },
      })
    }
  },
)

test.each(['192.168.1.5', '203.0.113.9', '::ffff:10.0.0.1', '2001:db8::1'])(
  'it opens nothing from %s',
  async (address) => {
    const { reply } = await knock(openRoom('http://127.0.0.1:4300', VISIT), VISIT.token, address)
    expect(reply.status).toBe(404)
  },
)

test('it opens nothing with another token, behind a proxy, or on a server without one', async () => {
  const rooms = [
    [openRoom('http://127.0.0.1:4300', VISIT), 'a token of that run'],
    [openRoom('https://survey.example', VISIT), VISIT.token],
    [openRoom('http://127.0.0.1:4300'), VISIT.token],
  ] as const
  for (const [room, token] of rooms)
    expect((await knock(room, token, '127.0.0.1')).reply.status).toBe(404)
})

test('its account has no password to sign in with', async () => {
  const room = openRoom('http://127.0.0.1:4300', VISIT)
  const { visitor } = await knock(room, VISIT.token, '127.0.0.1')
  const { email } = (await (await visitor.get('/api/me')).json()) as { email: string }
  for (const password of ['', email, VISIT.token]) {
    const reply = await room.browser().post('/api/session', { email, password })
    expect(reply.status).toBe(401)
  }
})
