import { expect, test } from 'vitest'
import type { ShownEndpoint } from '#collector/outbox/endpoint/shown-endpoint.ts'
import { open } from '../mcp/oauth-town.ts'
import { browser, comeIn } from './room.ts'

const BOSS = 'boss@acme.example'
const INSIDER = 'insider@acme.example'
const URL_OF = 'http://127.0.0.1:4300'

/** A site with a boss and a colleague, who has added one mail alert of their own, and one by their key. */
async function openWithInsider() {
  const town = await open({ '*': 'owner' })
  const { owners } = town.deps
  const room = { owners, browser: (env?: object) => browser(town.app, URL_OF, env) }
  const insider = await comeIn(room, INSIDER, 'stapler moon cactus', { acme: 'owner' })
  const alert = (target: string) => ({ kind: 'mail', target, events: ['response.completed'] })
  const path = '/api/sites/acme/webhooks'
  await insider.post(path, alert('elsewhere@x.example'))
  const made = await insider.post('/api/sites/acme/keys', { name: 'mine', role: 'owner' })
  const { key } = await made.json()
  const byKey = await town.app.request(path, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(alert('key@x.example')),
  })
  expect(byKey.status).toBe(201)
  await town.person.post(path, alert(INSIDER))
  await town.person.post(path, alert(BOSS))
  const pausedOf = async () => {
    const { webhooks } = await (await town.person.get(path)).json()
    return Object.fromEntries(
      webhooks.map(({ target, paused }: ShownEndpoint) => [target, paused ?? 'on']),
    )
  }
  const members = await (await town.person.get('/api/sites/acme/members')).json()
  const member = members.find(({ email }: { email: string }) => email === INSIDER)
  return { town, pausedOf, member, at: `/api/sites/acme/members/${member.id}` }
}

test('what a removed colleague added, and what is mailed to them, waits for an owner to decide', async () => {
  const { town, pausedOf, member, at } = await openWithInsider()
  expect(member.made).toMatchObject({ keys: 1, receivers: 3 })
  expect((await town.person.send('DELETE', at)).status).toBe(204)
  expect(await pausedOf()).toEqual({
    'elsewhere@x.example': 'left',
    'key@x.example': 'left',
    [INSIDER]: 'left',
    [BOSS]: 'on',
  })
  const path = '/api/sites/acme/webhooks'
  const { webhooks } = await (await town.person.get(path)).json()
  const { id } = webhooks.find(({ target }: ShownEndpoint) => target === 'key@x.example')
  const kept = await town.person.send('PATCH', `${path}/${id}`, { active: true })
  // whoever keeps it answers for it: it ends with them
  expect(await kept.json()).toMatchObject({ webhook: { addedBy: 'owner@acme.example' } })
  expect((await pausedOf())['key@x.example']).toBe('on')
})

test('a demoted colleague keeps what is mailed to them, and no more', async () => {
  const { town, pausedOf, at } = await openWithInsider()
  expect((await town.person.send('PATCH', at, { role: 'viewer' })).status).toBe(204)
  expect(await pausedOf()).toEqual({
    'elsewhere@x.example': 'left',
    'key@x.example': 'left',
    [INSIDER]: 'on',
    [BOSS]: 'on',
  })
})
