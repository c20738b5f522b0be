import { DRAFT, openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'
import { browser, comeIn } from '../owners/room.ts'

/** Where browsers reach the town. */
export const URL_OF = 'http://127.0.0.1:4300'

/** The keeper's. */
export const PASSWORD = 'stapler moon cactus'

export type Town = Awaited<ReturnType<typeof openTown>>

/** A collector with one of everything, a key to all of it, and a keeper who is in. */
export async function openTown() {
  const collector = await openCollector({
    settings: { publicUrl: URL_OF },
    draft: { ...DRAFT, mailAnswers: true },
  })
  // sessions are dated by better-auth, with the machine's clock
  collector.clock.now = new Date()
  const { owners } = collector.deps
  const room = { owners, browser: (env?: object) => browser(collector.app, URL_OF, env) }
  const person = await comeIn(room, 'keeper@acme.example', PASSWORD, { '*': 'owner' })
  const now = collector.clock.now.toISOString()
  const sent = await collector.send([
    snapshot({ t: { first: now, now }, ctx: { channel: 'tag', customer: 'c-7' } }),
  ])
  const { responses } = await sent.json()
  const target = { kind: 'mail', target: 'alerts@acme.example' }
  const made = await collector.post('/api/sites/acme/webhooks', target)
  const { webhook } = await made.json()
  await collector.post(`/api/sites/acme/webhooks/${webhook.id}/test`, {})
  const questions = [{ id: 'score', kind: 'csat' }]
  const begun = await collector.post('/api/sites/acme/drafts', { id: 'later', questions })
  const known = {
    site: 'acme',
    survey: 'nps',
    response: String(responses[0].id),
    webhook: String(webhook.id),
    draft: String((await begun.json()).id),
    lang: 'ko',
    words: 'nps-1-en',
  }
  return { ...collector, room, person, known }
}
