import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CATALOGUE } from '../../demo/shop/catalogue.ts'
import { LANGUAGES, pickLanguage, type Language } from '../../demo/shop/language.ts'
import { createShop } from '../../demo/shop/shop.ts'
import { WORDS } from '../../demo/shop/words.ts'
import { leavesOf } from '../support/leaves.ts'

const TAG = '<script async src="http://collector.example:4300/w/demo.js"></script>'
const PAGES = ['/', ...Object.keys(CATALOGUE).map((slug) => `/products/${slug}`), '/checkout']
const shop = createShop({ collector: 'http://collector.example:4300', site: 'demo' })
let address = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`
})

afterAll(() => shop.close())

const placesOf = (lang: Language) => leavesOf(WORDS[lang]).map(([path]) => path)

async function read(path: string, headers: Record<string, string> = {}) {
  const reply = await fetch(address + path, { headers })
  return { status: reply.status, headers: reply.headers, text: await reply.text() }
}

test.each([...PAGES, '/thanks', '/nowhere'])('%s carries the tag once', async (path) => {
  const { text } = await read(path)
  expect(text.split(TAG)).toHaveLength(2)
})

test.each(LANGUAGES)('%s is declared, complete, and kept in a cookie', async (lang) => {
  const { text, headers } = await read(`/?lang=${lang}`)
  expect(text).toContain(`<html lang="${lang}">`)
  expect(headers.get('set-cookie')).toContain(`lang=${lang};`)
  expect(placesOf(lang)).toEqual(placesOf('en'))
})

describe('the language', () => {
  test.each([
    ['just chosen', pickLanguage('ko', 'lang=ja', 'en'), 'ko'],
    ['chosen before', pickLanguage(null, 'a=b; lang=ja', 'en'), 'ja'],
    ['of the browser', pickLanguage(null, '', 'fr-FR, ko-KR;q=0.8'), 'ko'],
    ['of a browser in mainland China', pickLanguage(null, '', 'zh-CN'), 'zh-Hans'],
    ['that nobody here speaks', pickLanguage('de', '', 'zh-TW'), 'en'],
  ])('%s', (_, picked, expected) => {
    expect(picked).toBe(expected)
  })
})

test('the confirmation page tells the tag what was bought', async () => {
  const { text } = await read('/thanks?order=D-1234&total=244')
  expect(text).toContain('D-1234')
  expect(text).toContain("earshot('track', 'purchase', { order_value: 244 })")
})

test('what is typed into the address never becomes script or markup', async () => {
  const { text } = await read('/thanks?order=<b>x</b>&total=1});alert(1')
  expect(text).not.toContain('<b>x')
  expect(text).toContain('order_value: 0 })')
})

test('no field of the payment form has a name, so nothing typed there is sent', async () => {
  const { text } = await read('/checkout')
  const inputs = text.match(/<input[^>]*>/g) ?? []
  expect(inputs.filter((input) => input.includes('autocomplete="cc-'))).toHaveLength(3)
  expect(inputs.filter((input) => / name=/.test(input) && !/type="hidden"/.test(input))).toEqual([])
})

test('every file that a page names on its own host is there', async () => {
  const named = new Set<string>()
  for (const path of [...PAGES, '/thanks']) {
    const { text } = await read(path)
    for (const [, file] of text.matchAll(/(?:src|href)="(\/[^"#?]+\.\w+)"/g)) named.add(file!)
  }
  expect(named.size).toBeGreaterThan(10)
  for (const file of named) expect([file, (await read(file)).status]).toEqual([file, 200])
})

test('other addresses are a page that says so, and other methods a sentence', async () => {
  expect((await read('/products/anvil')).status).toBe(404)
  expect((await read('/art/../shop.ts')).status).toBe(404)
  expect((await fetch(address, { method: 'POST' })).status).toBe(405)
})
