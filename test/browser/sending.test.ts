import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import type { Door } from '../support/shop.ts'
import { until } from '../support/until.ts'
import { eager, visit, type Visit } from '../support/visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const CORS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' }
const ONE_QUESTION = { surveys: [eager({ questions: [{ id: 'score', kind: 'nps' }] })] } as const

const nineIsKept = ({ shop }: Visit) =>
  until('the answer', () => shop.responses().some(({ answers }) => answers['score']?.a === 9))

const tapNine = ({ page }: Visit) => page.getByRole('radio', { name: /^9 / }).click()

/** The unsent entries in both storages. */
function unsent({ page }: Visit): Promise<[stored: number, mirrored: number]> {
  const read = `(async () => [Object.keys(localStorage).filter((k) => k.startsWith('earshot:q:')).length, (await indexedDB.databases()).length])()`
  return page.evaluate(read) as Promise<[number, number]>
}

/** Refuses the first so many POSTs. */
function refuse(
  times: number,
  status: number,
  headers: Record<string, string> = {},
  body = '{"error":"not now"}',
): Door {
  let left = times
  return (_, reply) => {
    if (left-- <= 0) return false
    reply.writeHead(status, { ...CORS, ...headers }).end(body)
    return true
  }
}

test('an answer is in both storages before it is sent, and in none once it is kept', async () => {
  const tried = await visit(browser, ONE_QUESTION)
  tried.shop.isDead = false
  let isOpen = false
  tried.shop.door = (_, reply) => {
    if (!isOpen) reply.destroy()
    return !isOpen
  }
  await tapNine(tried)
  await until('both storages', async () => String(await unsent(tried)) === '1,1')
  isOpen = true
  await nineIsKept(tried)
  await until('empty storages', async () => String(await unsent(tried)) === '0,0')
})

describe('an answer arrives, once', () => {
  const faults: [string, () => Door][] = [
    ['after two 503', () => refuse(2, 503)],
    ['after a 429 that names a second', () => refuse(1, 429, { 'retry-after': '1' })],
    ['after a 500 whose wait is nonsense', () => refuse(1, 500, { 'retry-after': '-3 soon' })],
    ['after a 403', () => refuse(1, 403)],
    [
      'after a captive portal said 200',
      () => {
        let left = 2
        return (_, reply) => {
          if (left-- <= 0) return false
          reply
            .writeHead(200, { ...CORS, 'content-type': 'text/html' })
            .end('<h1>Welcome to Wi-Fi</h1>')
          return true
        }
      },
    ],
    [
      'after a reply that acknowledges an older revision',
      () => {
        let left = 1
        return (_, reply, body) => {
          if (left-- <= 0) return false
          const { responses }: { responses: { k: string }[] } = JSON.parse(body)
          const acks = responses.map(() => ({ id: 'x'.repeat(22), rev: 1, state: 'kept' }))
          reply.writeHead(200, CORS).end(JSON.stringify({ responses: acks }))
          return true
        }
      },
    ],
  ]
  test.each(faults)('%s', async (_, door) => {
    const tried = await visit(browser, ONE_QUESTION)
    tried.shop.door = door()
    await tapNine(tried)
    await nineIsKept(tried)
    expect(tried.shop.responses()).toHaveLength(1)
    await until('empty storages', async () => String(await unsent(tried)) === '0,0')
  })
})

test('a wait that the collector names is kept, whatever the shopper does meanwhile', async () => {
  const tried = await visit(browser)
  const arrivals: number[] = []
  let left = 1
  tried.shop.door = (_, reply) => {
    arrivals.push(Date.now())
    if (left-- <= 0) return false
    reply.writeHead(503, { ...CORS, 'retry-after': '2' }).end('{"error":"busy"}')
    return true
  }
  await tapNine(tried)
  await until('the refusal', () => arrivals.length === 1)
  await tried.page.getByRole('textbox').fill('Typed while it waits')
  await tried.page.getByRole('button', { name: 'Send' }).click()
  await until('the end', () => tried.shop.responses().some(({ flags }) => flags & 8))
  // two seconds, less what a timer may be early
  expect(arrivals[1]! - arrivals[0]!).toBeGreaterThanOrEqual(1_990)
})

test('what the collector will never take is dropped with one quiet line', async () => {
  const tried = await visit(browser, ONE_QUESTION)
  tried.shop.door = (_, reply, body) => {
    const { responses }: { responses: unknown[] } = JSON.parse(body)
    const acks = responses.map(() => ({ state: 'refused', reason: 'off the scale' }))
    reply.writeHead(200, CORS).end(JSON.stringify({ responses: acks }))
    return true
  }
  await tapNine(tried)
  await until('empty storages', async () => String(await unsent(tried)) === '0,0')
  expect(tried.complaints).toEqual([])
})

test('a reply that got lost does not make two of one: the second sending carries the same secret', async () => {
  const tried = await visit(browser, ONE_QUESTION)
  const seen: string[] = []
  let left = 1
  tried.shop.door = (_, reply, body) => {
    const { responses }: { responses: { k: string; rev: number }[] } = JSON.parse(body)
    seen.push(...responses.map(({ k }) => k))
    if (left-- <= 0) return false
    reply.destroy()
    return true
  }
  await tapNine(tried)
  await nineIsKept(tried)
  expect(seen.length).toBeGreaterThanOrEqual(2)
  expect(new Set(seen).size).toBe(1)
})

test('an answer given while the collector was gone arrives from the next page', async () => {
  const tried = await visit(browser, ONE_QUESTION)
  await tried.page.getByRole('radio').first().waitFor()
  tried.shop.door = (_, reply) => {
    reply.destroy()
    return true
  }
  await tapNine(tried)
  await until('both storages', async () => String(await unsent(tried)) === '1,1')
  await tried.page.goto('about:blank')
  tried.shop.door = undefined
  await tried.page.goto(`${tried.shop.origin}/later`)
  await nineIsKept(tried)
  expect(tried.shop.responses()).toHaveLength(1)
})

test('offline: the card thanks at once, and the answer goes when the network is back', async () => {
  const tried = await visit(browser, ONE_QUESTION)
  await tried.page.getByRole('radio').first().waitFor()
  await tried.page.context().setOffline(true)
  await tapNine(tried)
  await tried.page.getByText('Thank you').last().waitFor()
  await tried.page.context().setOffline(false)
  await nineIsKept(tried)
})

test('what was typed is kept when the tab is closed in the middle of a sentence', async () => {
  const tried = await visit(browser)
  await tapNine(tried)
  await tried.page.getByRole('textbox').fill('Half a sent')
  await tried.page.close({ runBeforeUnload: true })
  await until('the comment', () =>
    tried.shop.responses().some(({ answers }) => answers['why']?.a === 'Half a sent'),
  )
})

test('whoever fills in the decoy says so with every answer, everyone else says nothing there', async () => {
  const bot = await visit(browser, ONE_QUESTION)
  await bot.page.getByRole('radio').first().waitFor()
  await bot.page.evaluate(
    `for (const field of document.querySelector('html > div').shadowRoot.querySelectorAll('input')) if (field.type === 'text') field.value = 'https://buy.example'`,
  )
  await tapNine(bot)
  await nineIsKept(bot)
  expect(bot.shop.responses()[0]?.website).toBe('https://buy.example')

  const shopper = await visit(browser, ONE_QUESTION)
  await tapNine(shopper)
  await nineIsKept(shopper)
  expect(shopper.shop.responses()[0]?.website).toBe('')
})

test('twenty clicks in one task are one answer', async () => {
  const tried = await visit(browser, ONE_QUESTION)
  await tried.page.getByRole('radio', { name: /^9 / }).evaluate((nine: HTMLElement) => {
    for (let i = 0; i < 20; i++) nine.click()
  })
  await until('the end', () => tried.shop.responses().some(({ flags }) => flags & 8))
  // shown, answered, complete: three revisions at most, whatever the clicks
  expect(tried.shop.responses()).toHaveLength(1)
  expect(tried.shop.responses()[0]?.rev).toBeLessThanOrEqual(3)
})
