import { describe, expect, test } from 'vitest'
import { readSettings } from '#collector/env.ts'

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

  test('are read', () => {
    const env = { PORT: '80', EARSHOT_URL: 'https://ask.shop.example/', EARSHOT_RATE_LIMIT: 'off' }
    expect(readSettings(env)).toMatchObject({
      settings: { port: 80, publicUrl: 'https://ask.shop.example', rateLimit: 'off' },
    })
  })

  test.each([
    [{ PORT: '65536' }, 'PORT is a port, 0 to 65535'],
    [{ PORT: '-1' }, 'PORT is a port, 0 to 65535'],
    [{ EARSHOT_URL: 'ask.example' }, 'EARSHOT_URL is an address such as https://ask.shop.example'],
    [
      { EARSHOT_URL: 'https://a.b/path' },
      'EARSHOT_URL is an address such as https://ask.shop.example',
    ],
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
