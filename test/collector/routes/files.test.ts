import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { snapshot } from '../../support/collector/snapshots.ts'
import { ASSETS, openCollector, tempFolder } from '../../support/collector/open-collector.ts'

describe('GET /w/{site}.js', () => {
  test('carries the rules in place of the mark, for any page, for five minutes', async () => {
    const { app } = await openCollector()
    const reply = await app.request('/w/acme.js')
    expect(reply.status).toBe(200)
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    })
    const script = await reply.text()
    expect(script).toMatch(/^var rules=\{.*\};console\.log\(rules\)$/)
    expect(JSON.parse(script.slice('var rules='.length, script.lastIndexOf(';')))).toMatchObject({
      v: 1,
      site: 'acme',
      desk: ASSETS.deskName,
      surveys: [
        { id: 'nps', ver: 1, audience: { minVisits: 2, minDaysKnown: 0 }, trigger: { on: 'load' } },
      ],
    })
  })

  test('shows a stranger only what the tag needs', async () => {
    const canary = 'canary-3141'
    const { app } = await openCollector({
      site: { name: canary, origins: [`https://${canary}.example`], facets: [canary] },
      draft: {
        id: 'nps',
        name: canary,
        questions: [{ id: 'score', kind: 'nps', text: { en: canary } }],
        thanks: { coupon: canary },
        manners: { quotaPerDay: 3141 },
      },
    })
    const script = await (await app.request('/w/acme.js')).text()
    expect(script).not.toContain('3141')
  })

  test('stays a script whatever an owner writes', async () => {
    const value = '</script><!--\u2028$&'
    const { app } = await openCollector({
      draft: {
        id: 'nps',
        questions: [{ id: 'score', kind: 'nps' }],
        audience: { pages: [{ how: 'contains', value }] },
      },
    })
    const script = await (await app.request('/w/acme.js')).text()
    expect(script).not.toMatch(/[<\u2028]/)
    const rules = JSON.parse(script.slice('var rules='.length, script.lastIndexOf(';')))
    expect(rules.surveys[0].audience.pages).toEqual([{ how: 'wildcard', value: `*${value}*` }])
  })

  test('comes in brotli or gzip, as asked, with the same script inside', async () => {
    const { app } = await openCollector()
    const get = (accept: string) =>
      app.request('/w/acme.js', { headers: { 'accept-encoding': accept } })
    const plain = await (await get('identity')).text()
    const br = await get('gzip, deflate, br')
    expect(br.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(await br.arrayBuffer()).toString()).toBe(plain)
    const gzip = await get('gzip, br;q=0')
    expect(gzip.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(plain)
  })

  test('is a 304 for who holds it, and new after a publish', async () => {
    const { app, post } = await openCollector()
    const etag = (await app.request('/w/acme.js')).headers.get('etag')!
    const again = () => app.request('/w/acme.js', { headers: { 'if-none-match': etag } })
    const reply = await again()
    expect([reply.status, await reply.text()]).toEqual([304, ''])
    expect(reply.headers.get('access-control-allow-origin')).toBe('*')
    await post('/api/sites/acme/surveys', { id: 'two', questions: [{ kind: 'csat' }] })
    expect((await again()).status).toBe(200)
  })

  test('marks a survey whose quota is met as full', async () => {
    const { app, deps, clock, send } = await openCollector({
      draft: { id: 'nps', questions: [{ id: 'score', kind: 'nps' }], manners: { quotaTotal: 1 } },
    })
    expect(await (await app.request('/w/acme.js')).text()).not.toContain('full')
    await send([snapshot()])
    await deps.quotas.look(clock.now)
    await deps.catalog.reload()
    expect(await (await app.request('/w/acme.js')).text()).toContain('"full":true')
  })

  test('of an unknown site is a 404', async () => {
    const { app } = await openCollector()
    expect((await app.request('/w/nobody.js')).status).toBe(404)
  })
})

describe('GET /w/card.{hash}.js', () => {
  test.each([...ASSETS.modules])('%s never changes under its name', async (name, script) => {
    const { app } = await openCollector()
    const reply = await app.request(`/w/${name}`)
    expect(await reply.text()).toBe(script)
    expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(reply.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  test('the modules share one hash, so that each finds the others beside itself', () => {
    const names = [...ASSETS.modules.keys()]
    expect(names.map((name) => name.split('.')[0])).toEqual([
      'desk',
      'card',
      'rest',
      'calls',
      'stay',
      'panel',
    ])
    expect(new Set(names.map((name) => name.split('.')[1])).size).toBe(1)
    expect(ASSETS.deskName).toBe(names[0])
  })

  test('of another hash is a 404 that pages can read', async () => {
    const { app } = await openCollector()
    const reply = await app.request('/w/card.AAAAAAAAAAAA.js')
    expect([reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([404, '*'])
  })
})

describe('GET /w/{site}/{survey}-{ver}-{lang}.json', () => {
  test('says the survey in one language, for ever', async () => {
    const { app } = await openCollector()
    const reply = await app.request('/w/acme/nps-1-ko.json')
    expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await reply.json()).toMatchObject({ survey: 'nps', ver: 1, lang: 'ko' })
  })

  test.each(['nps-2-en', 'nps-0-en', 'nobody-1-en', 'nps-1-xx', 'nps-1-en-US', 'nps-1'])(
    '%s is a 404',
    async (name) => {
      const { app } = await openCollector()
      expect((await app.request(`/w/acme/${name}.json`)).status).toBe(404)
    },
  )

  test('of a survey of another site is a 404', async () => {
    const { app, post } = await openCollector()
    await post('/api/sites', { id: 'other', name: 'Other' })
    expect((await app.request('/w/other/nps-1-en.json')).status).toBe(404)
  })
})

describe('the console', () => {
  function built(): string {
    const folder = tempFolder()
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), '<!doctype html>')
    writeFileSync(join(folder, 'assets', 'a.js'), '1')
    return folder
  }

  test.each(['/', '/surveys/nps', '/sites/acme', '/setup', '/sign-in'])(
    '%s is its page, locked down',
    async (path) => {
      const { app } = await openCollector({ consoleFolder: built() })
      const reply = await app.request(path)
      expect(await reply.text()).toBe('<!doctype html>')
      const policy = reply.headers.get('content-security-policy')
      for (const directive of [
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
      ]) {
        expect(policy).toContain(directive)
      }
      expect(Object.fromEntries(reply.headers)).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      })
    },
  )

  test('files named by content never change', async () => {
    const { app } = await openCollector({ consoleFolder: built() })
    const reply = await app.request('/assets/a.js')
    expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  test.each(['/nothing.js', '/assets/../../etc/passwd.txt', '/%2e%2e/%2e%2e/etc/hosts.txt'])(
    '%s is a 404',
    async (path) => {
      const { app } = await openCollector({ consoleFolder: built() })
      expect((await app.request(path)).status).toBe(404)
    },
  )
})

describe('health', () => {
  test('readyz is 503 while answers would not be kept', async () => {
    const ready = await openCollector()
    const reply = await ready.app.request('/readyz')
    expect([reply.status, await reply.json()]).toEqual([200, { ready: true, reasons: [] }])
    const broken = await openCollector({
      store: (store) => ({ ...store, probe: () => Promise.resolve('the disk is full') }),
    })
    const refused = await broken.app.request('/readyz')
    expect([refused.status, await refused.json()]).toEqual([
      503,
      {
        ready: false,
        reasons: ['the database cannot be written: the disk is full'],
        error: 'the database cannot be written: the disk is full',
      },
    ])
    Object.assign(ready.health, { isDraining: true, shedding: 'the disk is nearly full' })
    expect(await (await ready.app.request('/readyz')).json()).toMatchObject({
      reasons: ['the collector is shutting down', 'the disk is nearly full'],
    })
    expect((await ready.app.request('/livez')).status).toBe(200)
  })
})
