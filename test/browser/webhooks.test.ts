import { once } from 'node:events'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { createAdaptorServer } from '@hono/node-server'
import { expect, onTestFinished, test } from 'vitest'
import { readAllowList } from '#collector/outbox/guard/allow-list.ts'
import { makeLink } from '#collector/owners/links/make-link.ts'
import { launchChromium } from '../support/chromium.ts'
import { openCollector } from '../support/collector/open-collector.ts'
import { openReceiver } from '../support/collector/receiver.ts'
import { ROOT } from '../support/sources.ts'

/** A collector on a port, and an owner's browser that is signed in to it. */
async function open() {
  const allowed = readAllowList('127.0.0.1')
  if (!allowed.ok) throw new Error(allowed.entry)
  const room = await openCollector({
    settings: { webhookAllow: allowed.list },
    consoleFolder: join(ROOT, 'dist/console'),
  })
  const server = createAdaptorServer({ fetch: room.app.fetch }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const bound = server.address()
  const url = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`
  room.deps.outbox.dispatcher.start()
  onTestFinished(() => room.deps.outbox.dispatcher.stop())
  const { database } = room.store.people
  const token = await makeLink(database, { kind: 'set_up' }, room.clock.now)
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  const context = await browser.newContext({ locale: 'en' })
  const page = await context.newPage()
  await page.goto(`${url}/sign-in`)
  const status = await page.evaluate(async (token) => {
    const form = { token, email: 'mina@shop.example', password: 'correct horse battery staple 42' }
    const headers = { 'content-type': 'application/json' }
    const sent = { method: 'POST', headers, body: JSON.stringify(form) }
    return (await fetch('/api/links/use', sent)).status
  }, token)
  expect(status).toBe(200)
  await page.goto(`${url}/sites/acme/webhooks`)
  return page
}

test('an owner adds a receiver, tests it, reads its log and sends again', async () => {
  let status = 204
  const receiver = await openReceiver((response) => void response.writeHead(status).end())
  const page = await open()
  await page.getByLabel('Type', { exact: true }).selectOption('Webhook')
  const target = page.getByLabel('Address, beginning')

  await target.fill('https://10.0.0.1/')
  await page.getByRole('button', { name: 'Add' }).click()
  await page.getByText('10.0.0.1 does not lead to the public internet').waitFor()
  expect(await target.inputValue()).toBe('https://10.0.0.1/')

  await target.fill(receiver.url)
  await page.getByLabel('Name').fill('Shop server')
  await page.getByRole('button', { name: 'Add' }).click()
  await page.getByText('whsec_').waitFor()

  await page.getByRole('button', { name: 'Send a test' }).click()
  await page.getByText('1 attempt · 204').waitFor()
  status = 410
  await page.getByRole('button', { name: 'Send again' }).click()
  await page.getByText('2 attempts · 410').waitFor()
  await page.reload()
  await page.getByText('the destination said it is gone').waitFor()
  expect(receiver.got).toHaveLength(2)

  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})
