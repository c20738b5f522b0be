import { describe, expect, test } from 'vitest'
import { readSettings } from '#collector/server/env.ts'

describe('settings', () => {
  test('are the documented ones when nothing is set', () => {
    expect(readSettings({ PORT: '' })).toMatchObject({
      ok: true,
      settings: {
        port: 4300,
        host: '127.0.0.1',
        trustProxy: 0,
        rateLimit: 600,
        maxConnections: 5_000,
        drainDelayMs: 0,
      },
    })
  })

  test('of an orchestrator and of a shop beside are none of ours', () => {
    const env = {
      EARSHOT_SERVICE_HOST: '10.0.0.7',
      EARSHOT_SERVICE_PORT_HTTP: '4300',
      EARSHOT_PORT: 'tcp://10.0.0.7:4300',
      EARSHOT_PORT_4300_TCP_ADDR: '10.0.0.7',
      EARSHOT_IDENTITY_SECRET: 'x',
    }
    expect(readSettings(env)).toMatchObject({ ok: true, settings: { port: 4300 } })
  })

  test('are read', () => {
    const env = { PORT: '80', EARSHOT_URL: 'https://ask.shop.example/', EARSHOT_RATE_LIMIT: 'off' }
    expect(readSettings(env)).toMatchObject({
      settings: { port: 80, publicUrl: 'https://ask.shop.example', rateLimit: 'off' },
    })
  })

  test('of the whole environment are read', () => {
    const env = {
      EARSHOT_DATA: '/var/lib/earshot',
      EARSHOT_NETWORK_SHARE: 'allow',
      DATABASE_URL: 'postgres://me@db/earshot',
      EARSHOT_SECRET: 's'.repeat(32),
      PORT: '0',
      HOST: '::1',
      EARSHOT_URL: 'https://ask.shop.example',
      EARSHOT_TRUST_PROXY: '2',
      EARSHOT_RATE_LIMIT: '7',
      EARSHOT_DAILY_LIMIT: '1000',
      EARSHOT_MAX_CONNECTIONS: '10',
      EARSHOT_DRAIN_DELAY: '5',
      EARSHOT_WEBHOOK_ALLOW: '10.0.0.0/8',
      EARSHOT_SMTP_URL: 'smtps://mail.example',
      EARSHOT_MAIL_FROM: 'ask@shop.example',
    }
    expect(readSettings(env)).toEqual({
      ok: true,
      settings: {
        dataFolder: '/var/lib/earshot',
        networkShare: 'allow',
        databaseUrl: 'postgres://me@db/earshot',
        secret: 's'.repeat(32),
        port: 0,
        host: '::1',
        logLevel: 'info',
        publicUrl: 'https://ask.shop.example',
        trustProxy: 2,
        rateLimit: 7,
        dailyLimit: 1_000,
        maxConnections: 10,
        drainDelayMs: 5_000,
        webhookAllow: expect.anything(),
        mail: { url: 'smtps://mail.example', from: 'ask@shop.example' },
      },
    })
  })

  test.each([
    [
      { EARSHOT_SECRET: 'short' },
      'EARSHOT_SECRET is 32 to 256 visible characters, such as openssl rand -hex 32 prints',
    ],
    [
      { EARSHOT_DRAIN_DELAY: '16' },
      'EARSHOT_DRAIN_DELAY is seconds to go on answering after a stop was asked for, 0 to 15',
    ],
    [
      { EARSHOT_MAX_CONNECTIONS: '0' },
      'EARSHOT_MAX_CONNECTIONS is how many connections may be open at a time, 1 or more',
    ],
    [{ EARSHOT_NETWORK_SHARE: 'yes' }, 'EARSHOT_NETWORK_SHARE is "refuse" or "allow"'],
    [{ EARSHOT_DAILY_LIMIT: '0' }, 'EARSHOT_DAILY_LIMIT is "off" or messages a day, 1 or more'],
    [{ EARSHOT_SMTP_URL: 'smtp://a' }, 'EARSHOT_MAIL_FROM is the address that mails come from'],
    [
      { EARSHOT_SMTP_URL: 'mail.example' },
      'EARSHOT_SMTP_URL is an address such as smtp://user:password@mail.example:587',
    ],
    [
      { EARSHOT_MAIL_FROM: 'Earshot' },
      'EARSHOT_MAIL_FROM is an address such as Earshot <ask@shop.example>',
    ],
    [
      { EARSHOT_WEBHOOK_ALLOW: 'what is this' },
      'EARSHOT_WEBHOOK_ALLOW is a list of hosts, addresses and ranges; "what is this" is none',
    ],
    [{ PORT: '65536' }, 'PORT is a port, 0 to 65535'],
    [{ PORT: '-1' }, 'PORT is a port, 0 to 65535'],
    [{ EARSHOT_URL: 'ask.example' }, 'EARSHOT_URL is an address such as https://ask.shop.example'],
    [
      { EARSHOT_URL: 'https://a.b/path' },
      'EARSHOT_URL is an address without a path: Earshot needs a host name of its own, such as ask.shop.example',
    ],
    [
      { EARSHOT_RATELIMIT: 'off' },
      'EARSHOT_RATELIMIT is no setting: did you mean EARSHOT_RATE_LIMIT?',
    ],
    [{ EARSHOT_PORT: '80' }, 'EARSHOT_PORT is no setting: did you mean PORT?'],
    [
      { EARSHOT_DATABASE_URL: 'postgres://x' },
      'EARSHOT_DATABASE_URL is no setting: did you mean DATABASE_URL?',
    ],
    [{ EARSHOT_TYPO: '1' }, 'EARSHOT_TYPO is no setting: /help/settings lists them'],
    [{ EARSHOT_RATE_LIMIT: '0' }, 'EARSHOT_RATE_LIMIT is "off" or answers a minute, 1 or more'],
    [
      { EARSHOT_TRUST_PROXY: 'yes' },
      'EARSHOT_TRUST_PROXY is how many proxies stand in front, 0 to 10',
    ],
    [
      { DATABASE_URL: 'mysql://x' },
      'DATABASE_URL is an address such as postgres://name@host:5432/earshot',
    ],
  ])('%j is one sentence', (env, error) => {
    expect(readSettings(env)).toEqual({ ok: false, error })
  })
})
