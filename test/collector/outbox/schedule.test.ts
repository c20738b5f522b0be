import { describe, expect, test } from 'vitest'
import { decideRetry } from '#collector/outbox/decide-retry.ts'
import { delayBefore, retryAfterMsOf } from '#collector/outbox/schedule.ts'

const NOW = new Date('2026-03-11T12:00:00Z')
const MINUTE = 60_000

describe('the schedule', () => {
  test('has ten attempts over 75 hours and 35 minutes', () => {
    const delays = Array.from({ length: 11 }, (_, tried) => delayBefore(tried, undefined, 0))
    expect(delays[10]).toBeUndefined()
    const known = delays.filter((delay) => delay !== undefined)
    // 0 + 5 s + 5 min + 30 min + (2 + 5 + 10 + 14 + 20 + 24) h
    expect(known.reduce((sum, delay) => sum + delay, 0)).toBe(
      5_000 + 35 * MINUTE + 75 * 60 * MINUTE,
    )
  })

  test('chance makes an attempt later by up to a fifth, never earlier', () => {
    expect(delayBefore(2, undefined, 0)).toBe(5 * MINUTE)
    expect(delayBefore(2, undefined, 1)).toBe(6 * MINUTE)
  })

  test('a receiver is given the patience it asks for, up to a day', () => {
    expect(delayBefore(1, 120_000, 0)).toBe(120_000)
    expect(delayBefore(3, 1_000, 0)).toBe(30 * MINUTE)
    expect(delayBefore(1, 30 * 86_400_000, 0)).toBe(86_400_000)
  })
})

describe('Retry-After', () => {
  test.each([
    ['120', 120_000],
    ['Wed, 11 Mar 2026 12:01:00 GMT', MINUTE],
    ['Wed, 11 Mar 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    [undefined, undefined],
  ])('%s', (value, wait) => expect(retryAfterMsOf(value, NOW)).toBe(wait))
})

describe('after an attempt', () => {
  test.each([200, 201, 204, 299])('%i is success', (status) => {
    expect(decideRetry({ status }, 1, NOW, 0)).toEqual({ state: 'delivered' })
  })

  test.each([301, 307, 400, 401, 404, 429, 500, 503, 199])('%i is tried again', (status) => {
    const dueMs = NOW.getTime() + 5_000
    expect(decideRetry({ status }, 1, NOW, 0)).toEqual({ state: 'waiting', dueMs })
  })

  test('410 is the end of the endpoint', () => {
    expect(decideRetry({ status: 410 }, 1, NOW, 0)).toEqual({ state: 'gone' })
  })

  test('no answer is tried again', () => {
    expect(decideRetry({ error: 'no answer within 15 s' }, 2, NOW, 0)).toMatchObject({
      state: 'waiting',
    })
  })

  test('the tenth failure is the last', () => {
    expect(decideRetry({ status: 500 }, 9, NOW, 0)).toMatchObject({ state: 'waiting' })
    expect(decideRetry({ status: 500 }, 10, NOW, 0)).toEqual({ state: 'failed' })
  })

  test('Retry-After is asked of those who plead for patience, of nobody else', () => {
    const asked = { status: 429, retryAfter: '600' }
    expect(decideRetry(asked, 1, NOW, 0)).toMatchObject({ dueMs: NOW.getTime() + 600_000 })
    const other = { status: 500, retryAfter: '600' }
    expect(decideRetry(other, 1, NOW, 0)).toMatchObject({ dueMs: NOW.getTime() + 5_000 })
  })
})
