import { expect, test } from 'vitest'
import { originOf } from '#collector/console/surveys/site/site-draft.ts'
import { tagTrouble } from '#collector/console/surveys/site/tag-trouble.ts'

test.each([
  ['http://127.0.0.1:4300/w/a.js', 'https://shop.example', 'local'],
  ['http://localhost:4300/w/a.js', 'http://shop.example', 'local'],
  ['http://192.168.0.7:4300/w/a.js', 'https://shop.example', 'local'],
  ['http://[::1]:4300/w/a.js', 'https://shop.example', 'local'],
  ['https://ask.local/w/a.js', 'https://shop.example', 'local'],
  ['http://ask.shop.example/w/a.js', 'https://shop.example', 'blocked'],
  ['http://ask.shop.example/w/a.js', 'http://shop.example', undefined],
  ['https://ask.shop.example/w/a.js', 'https://shop.example', undefined],
  // a shop on the same computer, to try it
  ['http://127.0.0.1:4300/w/a.js', 'http://127.0.0.1:5020', undefined],
  // a public host that only looks like one at home
  ['https://127.0.0.1.shop.example/w/a.js', 'https://shop.example', undefined],
  ['https://10.example/w/a.js', 'https://shop.example', undefined],
])('the tag %s in the shop %s: %s', (tag, shop, trouble) => {
  expect(tagTrouble(tag, [shop])).toBe(trouble)
})

test('a shop on one’s own computer is http unless it says otherwise', () => {
  expect(originOf('127.0.0.1:5020')).toBe('http://127.0.0.1:5020')
  expect(originOf('localhost:8080/shop')).toBe('http://localhost:8080')
  expect(originOf('https://localhost:8080')).toBe('https://localhost:8080')
  expect(originOf('shop.example')).toBe('https://shop.example')
})
