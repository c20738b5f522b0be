import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { createWebhookSecret, signedHeaders } from '#collector/outbox/sign.ts'

const BODY = '{"type":"response.completed","data":{"comment":"좋아요 ☺"}}'

function headers(at: Date, secrets: readonly string[], body = BODY) {
  return signedHeaders('completed_x', at, body, secrets)
}

describe('the Standard Webhooks library', () => {
  const secret = createWebhookSecret()
  const receiver = new Webhook(secret)

  test('takes what was signed', () => {
    expect(receiver.verify(BODY, headers(new Date(), [secret]))).toEqual(JSON.parse(BODY))
  })

  test('refuses a body that was changed', () => {
    const sent = headers(new Date(), [secret])
    expect(() => receiver.verify(BODY.replace('좋', '싫'), sent)).toThrow()
  })

  test('refuses an id that was changed', () => {
    const sent = { ...headers(new Date(), [secret]), 'webhook-id': 'completed_y' }
    expect(() => receiver.verify(BODY, sent)).toThrow()
  })

  test('refuses a message older than its five minutes', () => {
    const old = headers(new Date(Date.now() - 6 * 60_000), [secret])
    expect(() => receiver.verify(BODY, old)).toThrow()
  })

  test('refuses another secret', () => {
    expect(() => receiver.verify(BODY, headers(new Date(), [createWebhookSecret()]))).toThrow()
  })

  test('takes either secret while one replaces the other', () => {
    const next = createWebhookSecret()
    const sent = headers(new Date(), [next, secret])
    expect(receiver.verify(BODY, sent)).toBeDefined()
    expect(new Webhook(next).verify(BODY, sent)).toBeDefined()
  })
})
