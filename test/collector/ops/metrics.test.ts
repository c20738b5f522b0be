import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createDurations } from '#collector/health/durations.ts'
import { expositionOf } from '#collector/health/exposition.ts'
import { openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'
import { findMetricsFlaws } from '../../support/metrics-flaws.ts'
import { ROOT } from '../../support/sources.ts'

async function metricsOf({ app }: Awaited<ReturnType<typeof openCollector>>) {
  const reply = await app.request('/metrics')
  expect(reply.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  return reply.text()
}

describe('/metrics', () => {
  const ask = async (headers: Record<string, string>, metricsToken?: string) => {
    const settings = metricsToken === undefined ? {} : { metricsToken }
    const { app } = await openCollector({ settings })
    return app.request('/metrics', { headers })
  }

  test('is not passed on by a proxy, whatever it adds to a request', async () => {
    const added: Record<string, string>[] = [
      { 'x-forwarded-for': '203.0.113.9' },
      { forwarded: 'for=203.0.113.9' },
      { 'x-real-ip': '203.0.113.9' },
      { via: '1.1 edge' },
      { 'cf-connecting-ip': '203.0.113.9' },
      { 'x-forwarded-proto': 'https' },
    ]
    for (const headers of added) {
      const reply = await ask(headers)
      expect([reply.status, await reply.json()]).toEqual([
        403,
        {
          error: 'metrics are not passed on by a proxy: ask directly, or set EARSHOT_METRICS_TOKEN',
        },
      ])
    }
  })

  test('with a token is for whoever sends it, by whatever way, and for nobody else', async () => {
    const token = 'a-token-of-metrics'
    const sent = { authorization: `Bearer ${token}`, 'x-forwarded-for': '203.0.113.9' }
    expect((await ask(sent, token)).status).toBe(200)
    for (const headers of [
      {},
      { authorization: 'Bearer a-token-of-metric' },
      { authorization: token },
    ]) {
      const reply = await ask(headers as Record<string, string>, token)
      expect([reply.status, reply.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    }
  })

  test('says which version it is', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(await (await ask({})).text()).toContain(
      `earshot_info{version="${version}",book="sqlite"`,
    )
  })

  test('keeps every rule of its format, before and after answers', async () => {
    const collector = await openCollector()
    expect(findMetricsFlaws(await metricsOf(collector))).toEqual([])
    collector.health.disk = { freeBytes: 1e12, bookBytes: 4_096, walBytes: 0 }
    await collector.send([snapshot()])
    const text = await metricsOf(collector)
    expect(findMetricsFlaws(text)).toEqual([])
    expect(text).toContain('\nearshot_disk_free_bytes 1000000000000\n')
  })

  test('has every family from the start, its counters at 0', async () => {
    const collector = await openCollector()
    const text = await metricsOf(collector)
    // only what a look at the data folder says comes with that look
    const source = readFileSync(join(ROOT, 'collector/routes/metrics/read-families.ts'), 'utf8')
    const all = [...source.matchAll(/'(earshot_[a-z_]+)'/g)].map(([, name = '']) => name)
    const ofDisk = ['earshot_disk_free_bytes', 'earshot_book_bytes', 'earshot_wal_bytes']
    expect(all).toEqual(expect.arrayContaining([...ofDisk, 'earshot_day_spent_total']))
    const there = () => all.filter((name) => text.includes(`# TYPE ${name} `))
    expect(there()).toEqual(all.filter((name) => !ofDisk.includes(name)))
    const counters = [...text.matchAll(/^(earshot_\w+_total) (.*)$/gm)]
    expect(counters.length).toBeGreaterThan(7)
    for (const [, name, value] of counters) expect([name, value]).toEqual([name, '0'])
  })

  test('shows every family to promtool, every counter having counted', async ({ skip }) => {
    const collector = await openCollector({ settings: { dailyLimit: 3 } })
    collector.health.disk = { freeBytes: 1e12, bookBytes: 4_096, walBytes: 0 }
    collector.health.counts.connectionsDropped = 1
    await collector.send([snapshot(), snapshot({ survey: 'none' })])
    expect((await collector.send([snapshot(), snapshot()])).status).toBe(429)
    const text = await metricsOf(collector)
    expect(text).toContain('\nearshot_day_spent_total 1\n')
    expect(findMetricsFlaws(text)).toEqual([])
    const ran = spawnSync('promtool', ['check', 'metrics'], { input: text, encoding: 'utf8' })
    if (ran.error) return skip('promtool is not installed (Debian: apt-get install prometheus)')
    expect([ran.stdout, ran.stderr, ran.status]).toEqual(['', '', 0])
  })

  test('counts what was kept, refused, turned away and limited', async () => {
    const collector = await openCollector({ settings: { rateLimit: 3 } })
    const from = { incoming: { socket: { remoteAddress: '192.0.2.1' } } }
    const send = (responses: readonly unknown[]) => {
      const body = JSON.stringify({ v: 1, responses })
      const headers = { 'content-type': 'text/plain' }
      return collector.app.request('/w/acme', { method: 'POST', headers, body }, from)
    }
    expect((await send([snapshot(), snapshot({ survey: 'none' })])).status).toBe(200)
    expect((await send([snapshot(), snapshot()])).status).toBe(429)
    collector.health.shedding = 'the disk is nearly full'
    expect((await collector.send([snapshot()])).status).toBe(503)
    const text = await metricsOf(collector)
    const value = (name: string) => Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1])
    expect({
      kept: value('earshot_snapshots_kept_total'),
      limited: value('earshot_limited_total'),
      turnedAway: value('earshot_turned_away_total'),
      commits: value('earshot_commit_duration_seconds_count'),
      shedding: value('earshot_shedding'),
    }).toEqual({ kept: 1, limited: 1, turnedAway: 1, commits: 1, shedding: 1 })
  })
})

test('buckets count all that took at most so long', () => {
  const durations = createDurations([0.1, 1])
  // on a bound it is within
  for (const seconds of [0.05, 0.1, 0.5, 7]) durations.note(seconds)
  const text = expositionOf([
    { type: 'histogram', name: 'a_seconds', help: 'A.', buckets: durations.read() },
  ])
  expect(text.split('\n')).toEqual([
    '# HELP a_seconds A.',
    '# TYPE a_seconds histogram',
    'a_seconds_bucket{le="0.1"} 2',
    'a_seconds_bucket{le="1"} 3',
    'a_seconds_bucket{le="+Inf"} 4',
    `a_seconds_sum ${0.05 + 0.1 + 0.5 + 7}`,
    'a_seconds_count 4',
    '',
  ])
})

test('what stands in a label or a help cannot break out of its line', () => {
  const evil = 'a"} 1\nb\\'
  const text = expositionOf([
    { type: 'gauge', name: 'a', help: evil, samples: [{ value: 1, labels: { x: evil } }] },
  ])
  expect(text).toBe('# HELP a a"} 1\\nb\\\\\n# TYPE a gauge\na{x="a\\"} 1\\nb\\\\"} 1\n')
  expect(findMetricsFlaws(text)).toEqual([])
})

describe('the checker of these tests finds', () => {
  const family = (name: string, type: string, samples = `${name} 1\n`) =>
    `# HELP ${name} Words.\n# TYPE ${name} ${type}\n${samples}`
  test.each([
    ['a counter without its end', family('a', 'counter'), /does not end in _total/],
    ['a gauge that ends as a counter', family('a_total', 'gauge'), /is no counter/],
    ['no help', '# TYPE a gauge\na 1\n', /no help/],
    ['no type', 'a 1\n', /before its type/],
    ['milliseconds', family('a_ms', 'gauge'), /base units/],
    ['a value that is none', family('a', 'gauge', 'a undefined\n'), /is undefined/],
    ['a sample twice', family('a', 'gauge', 'a 1\na 2\n'), /twice/],
    ['a torn family', `${family('a', 'gauge')}${family('b', 'gauge')}a{x="1"} 1\n`, /one piece/],
    ['an open label', family('a', 'gauge', 'a{x="1} 1\n'), /no sample/],
    ['a bucket without a bound', family('a', 'histogram', 'a_bucket 1\n'), /lacks/],
    ['no end', 'a 1', /does not end/],
  ])('%s', (_, text, flaw) => {
    expect(findMetricsFlaws(text).join()).toMatch(flaw)
  })
})
