import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { retryAfterMs } from '#widget/transport.ts'
import { shuffled } from '#widget/extras/shuffled.ts'
import { stringify } from '#widget/stringify.ts'

describe('Retry-After', () => {
  const now = Date.UTC(2026, 2, 11, 12)
  test.each([
    ['120', 120_000],
    ['Wed, 11 Mar 2026 12:01:00 GMT', 60_000],
    ['Wed, 11 Mar 2026 11:59:00 GMT', 0],
    ['-5', 0],
    ['soon', 0],
    ['', 0],
    ['99999999', 3_600_000],
    ['Wed, 11 Mar 2099 12:00:00 GMT', 3_600_000],
  ])('%j asks to wait %i ms', (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms)
  })

  test('an absent one asks for nothing', () => {
    expect(retryAfterMs(null, now)).toBe(0)
  })
})

test('plain data is written as JSON.stringify writes it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(stringify(value)).toBe(JSON.stringify(value))
    }),
  )
  expect(stringify({ a: undefined, b: [1] })).toBe('{"b":[1]}')
})

test('every order of three is as likely as any other', () => {
  // the six ways through Fisher and Yates: j of 3, then j of 2, each once
  const orders = [0, 1, 2].flatMap((first) =>
    [0, 1].map((second) => {
      const chances = [(first + 0.5) / 3, (second + 0.5) / 2]
      return shuffled(['a', 'b', 'c'], () => chances.shift()!).join('')
    }),
  )
  expect(new Set(orders).size).toBe(6)
})
