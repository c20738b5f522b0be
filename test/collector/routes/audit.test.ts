import { expect, test } from 'vitest'
import { readAudit } from '#collector/owners/audit/read-audit.ts'
import { snapshot } from '../../support/collector/snapshots.ts'
import { openCollector } from '../../support/collector/open-collector.ts'

/** A collector, and what its list says of the site: `action subject`, the oldest first. */
async function openAudited() {
  const collector = await openCollector()
  const { database } = collector.deps.owners
  const told = async () =>
    (await readAudit(database, 'acme'))
      .toReversed()
      .map(({ action, subject = '' }) => `${action} ${subject}`)
  return { ...collector, told }
}

test('every change of a receiver is told, and neither its address nor its secret', async () => {
  const { ask, post, told } = await openAudited()
  const webhooks = '/api/sites/acme/webhooks'
  const given = { name: 'Shop', target: 'https://1.1.1.1/hooks/T0PSECRET' }
  const { webhook, secret } = await (await post(webhooks, given)).json()
  const own = `${webhooks}/${webhook.id}`
  await ask(own, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ active: false, filter: { lowScore: true } }),
  })
  const rotated = await (await post(`${own}/rotate`, {})).json()
  await post(`${own}/replay`, { failedSince: '2026-03-01T00:00:00Z' })
  await ask(own, { method: 'DELETE' })
  const name = `Shop (${webhook.id})`
  expect(await told()).toEqual([
    `webhook_added ${name}`,
    `webhook_changed ${name}: filter, active`,
    `webhook_secret_replaced ${name}`,
    `webhook_replayed ${name}`,
    `webhook_removed ${name}`,
  ])
  for (const hidden of ['T0PSECRET', secret, rotated.secret]) {
    expect((await told()).join()).not.toContain(hidden)
  }
})

test('a receiver that is not there leaves no line', async () => {
  const { ask, told } = await openAudited()
  expect((await ask('/api/sites/acme/webhooks/wh_none', { method: 'DELETE' })).status).toBe(404)
  expect(await told()).toEqual([])
})

test('what was taken out, brought in, handed out and published is told, never of whom', async () => {
  const { ask, post, send, told } = await openAudited()
  await send([snapshot({ ctx: { channel: 'tag', customer: 'c-7' } })])
  await ask('/api/surveys/nps/export?format=ndjson')
  await ask('/api/sites/acme/customers?customer=c-7')
  const file = 'Date,Score\n2026-03-01T10:00:00Z,9\n2026-03-02T10:00:00Z,0\n'
  const mapping = encodeURIComponent('{"at":"Date","rating":"Score"}')
  const made = await ask(`/api/sites/acme/imports?survey=nps&mapping=${mapping}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: file,
  })
  const { id } = (await made.json()).import
  await ask(`/api/sites/acme/imports/${id}`, { method: 'DELETE' })
  await post('/api/sites/acme/surveys', { id: 'ces', questions: [{ kind: 'ces' }] })
  expect(await told()).toEqual([
    'answers_exported nps: responses, ndjson',
    'customer_exported 1 answers',
    `answers_imported nps: 2 (${id})`,
    `import_undone nps: 2 (${id})`,
    'survey_published ces (1)',
  ])
})

test('a new site is told in its own list', async () => {
  const { deps, post } = await openAudited()
  await post('/api/sites', { name: 'Other shop', id: 'other' })
  const [line] = await readAudit(deps.owners.database, 'other')
  expect(line).toMatchObject({ action: 'site_added', subject: 'Other shop' })
})
