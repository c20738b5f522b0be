import { describe, expect, test } from 'vitest'
import { makeLink } from '#collector/owners/links/make-link.ts'
import { removeOwner } from '#collector/owners/members/remove-owner.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

const HERE = 'http://127.0.0.1:4300'
const JSON_HERE = {
  'content-type': 'application/json',
  origin: HERE,
  host: '127.0.0.1:4300',
  'sec-fetch-site': 'same-origin',
}

/** A collector with two owners, and the cookie of the first. */
async function open() {
  const collector = await openCollector()
  const { database } = collector.deps.owners
  const enter = async (email: string) => {
    const token = await makeLink(database, { kind: 'set_up', siteId: '*' }, collector.clock.now)
    const body = JSON.stringify({ token, email, password: 'stapler moon cactus' })
    const reply = await collector.app.request(`${HERE}/api/links/use`, {
      method: 'POST',
      headers: JSON_HERE,
      body,
    })
    expect(reply.status).toBe(200)
    return reply.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ')
  }
  const cookie = await enter('ann@acme.example')
  await enter('boss@acme.example')
  return { ...collector, database, cookie }
}

/** Hears the first news of a stream, lets `end` happen, and returns what is heard after the next. */
async function heardAfter(
  collector: Awaited<ReturnType<typeof open>>,
  headers: Record<string, string>,
  end: () => Promise<unknown>,
): Promise<string> {
  const reply = await collector.app.request(`${HERE}/api/surveys/nps/live`, { headers })
  expect(reply.status).toBe(200)
  const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader.read()).value).toContain('"revision"')
  await end()
  await collector.send([snapshot()])
  // the test ends by its time where the stream does not
  let heard = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return heard
    heard += value
  }
}

describe('a live stream ends with what allowed it', () => {
  test('a session that is signed out', async () => {
    const shop = await open()
    const { cookie } = shop
    const signOut = async () =>
      shop.app.request(`${HERE}/api/session`, {
        method: 'DELETE',
        headers: { ...JSON_HERE, cookie },
      })
    expect(await heardAfter(shop, { cookie }, signOut)).not.toContain('revision')
  })

  test('an owner who is removed', async () => {
    const shop = await open()
    const remove = () => removeOwner(shop.database, 'ann@acme.example')
    expect(await heardAfter(shop, { cookie: shop.cookie }, remove)).not.toContain('revision')
  })

  test('a key that is removed', async () => {
    const shop = await open()
    const { authorization } = await keyOf(shop)
    const remove = () => shop.database.deleteFrom('ownerKey').execute()
    expect(await heardAfter(shop, { authorization }, remove)).not.toContain('revision')
  })
})

async function keyOf(shop: Awaited<ReturnType<typeof open>>) {
  const reply = await shop.app.request(`${HERE}/api/sites/acme/keys`, {
    method: 'POST',
    headers: { ...JSON_HERE, cookie: shop.cookie },
    body: JSON.stringify({ name: 'reader', role: 'viewer' }),
  })
  const { key } = await reply.json()
  return { authorization: `Bearer ${key}` }
}
