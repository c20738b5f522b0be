import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createShop } from '../../demo/shop/shop.ts'
import { launchChromium } from '../support/chromium.ts'

const shop = createShop({ collector: 'http://127.0.0.1:9', site: 'demo' })
let browser: Browser
let address = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`
  browser = await launchChromium()
})

afterAll(async () => {
  await browser.close()
  shop.close()
})

async function visit(path: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 844 } })
  const page = await context.newPage()
  await page.goto(address + path)
  return page
}

const widthsAndPages = [390, 1280].flatMap((width) =>
  ['/', '/products/onggi', '/checkout', '/thanks', '/?lang=ko'].map(
    (path) => [width, path] as const,
  ),
)

test.each(widthsAndPages)('at %i px %s reads well and does not overflow', async (width, path) => {
  const page = await visit(path, width)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  await page.context().close()
})

test('a teapot in the basket is paid and confirmed, and the tag hears what it cost', async () => {
  const page = await visit('/products/teapot')
  await page.getByRole('button', { name: 'Add to basket' }).click()
  await page.getByRole('link', { name: 'Go to checkout' }).click()
  await page.getByLabel('Card number').fill('4242 4242 4242 4242')
  await page.getByRole('button', { name: 'Pay $96' }).click()

  await page.getByRole('heading', { name: 'Thank you' }).waitFor()
  expect(page.url()).toMatch(/\/thanks\?order=D-\d{4}&total=96$/)
  // the collector cannot be reached, so the call still waits in the queue of the snippet
  expect(await page.evaluate('earshot.q.map((call) => [...call])')).toEqual([
    ['track', 'purchase', { order_value: 96 }],
  ])
  expect(await page.locator('[data-basket-count]').textContent()).toBe('0')
  await page.context().close()
})

test('what is taken out of the basket is not paid', async () => {
  const page = await visit('/products/teapot')
  await page.getByRole('button', { name: 'Add to basket' }).click()
  await page.goto(`${address}/products/cups`)
  await page.getByRole('button', { name: 'Add to basket' }).click()
  await page.goto(`${address}/checkout`)
  await page.getByRole('button', { name: 'Remove: Celadon teapot' }).click()
  expect(await page.getByRole('button', { name: /^Pay/ }).textContent()).toBe('Pay $84')
  await page.context().close()
})
