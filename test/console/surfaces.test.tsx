import { join } from 'node:path'
import { screen, waitFor } from '@testing-library/preact'
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { scores as scoresOfCli } from '#collector/cli/scores.ts'
import { ComparePage, ResultsPage } from '#collector/console/results/pages.ts'
import { weeklyNotice } from '#collector/outbox/mail/weekly-notice.ts'
import { MESSAGE_PACKS } from '#collector/outbox/words/packs.ts'
import { addDays } from '#shared/day.ts'
import { newestWindow } from '#collector/results/four-week-window.ts'
import type { Scores } from '#shared/scores.ts'
import { openCollector, tempFolder } from '../support/collector/open-collector.ts'
import { snapshot } from '../support/collector/snapshots.ts'
import { openPage } from '../support/console/show.tsx'

type Collector = Awaited<ReturnType<typeof openCollector>>

/** reading and opening everything takes longer than one page does */
const SLOW_MS = 120_000

beforeAll(async () => {
  await Promise.all([ResultsPage.preload(), ComparePage.preload()])
}, SLOW_MS)

/** A raw answer. */
interface Row {
  readonly day: string
  readonly rating: number
}

/** Nine answers a day, of which more are detractors from 9 February on: NPS 33, then −22. */
function rowsOf(first: string, today: string): Row[] {
  const rows: Row[] = []
  for (let day = first; day <= today; day = addDays(day, 1)) {
    const ratings =
      day < '2026-02-09' ? [10, 9, 10, 9, 8, 7, 8, 3, 6] : [10, 9, 8, 7, 8, 3, 6, 0, 5]
    rows.push(...ratings.map((rating) => ({ day, rating })))
  }
  return rows
}

/** By the definition: NPS and its ADJ3 interval, rounded half away and outward. */
function oracle(
  rows: readonly Row[],
  { from, to }: { readonly from: string; readonly to: string },
) {
  const within = rows.filter(({ day }) => day >= from && day <= to)
  const n = within.length
  const p = within.filter(({ rating }) => rating >= 9).length
  const d = within.filter(({ rating }) => rating <= 6).length
  const middle = (p - d) / (n + 3)
  const half = 1.959963984540054 * Math.sqrt(((p + d + 1.5) / (n + 3) - middle ** 2) / (n + 3))
  const score = (100 * (p - d)) / n
  return {
    n,
    value: Math.sign(score) * Math.floor(Math.abs(score) + 0.5),
    low: Math.floor(100 * (middle - half)),
    high: Math.ceil(100 * (middle + half)),
  }
}

async function openShop(now: string, first: string) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
  onTestFinished(() => void vi.useRealTimers())
  const collector = await openCollector()
  collector.clock.now = new Date(now)
  const rows = rowsOf(first, now.slice(0, 10))
  const sent = rows.map(({ day, rating }) => {
    const at = `${day}T01:00:00Z`
    return snapshot({
      answers: { score: { r: 1, a: rating } },
      t: { first: at, now: at },
      ctx: { channel: 'tag', device: 'phone' },
    })
  })
  for (let i = 0; i < sent.length; i += 500) {
    const responses = sent.slice(i, i + 500)
    const reply = await collector.post('/api/sites/acme/responses', { v: 1, responses })
    expect(reply.status).toBe(200)
  }
  browseAs(collector)
  return { collector, rows }
}

/** Requests of pages go to the collector, as its owner's; those of a share link with its own cookie. */
function browseAs(collector: Collector): void {
  const { fetch } = globalThis
  let cookie = ''
  globalThis.fetch = async (input, init = {}) => {
    const { signal: _, ...rest } = init
    const path = String(input)
    if (!path.startsWith('/shared')) return collector.ask(path, rest)
    const headers = { ...Object.fromEntries(new Headers(rest.headers)), cookie }
    const own = { 'sec-fetch-site': 'same-origin' }
    const reply = await collector.app.request(path, { ...rest, headers: { ...headers, ...own } })
    cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return reply
  }
  onTestFinished(() => void (globalThis.fetch = fetch))
}

async function scoresOf(collector: Collector, query = ''): Promise<Scores> {
  const reply = await collector.ask(`/api/surveys/nps/scores?lang=en${query}`)
  expect(reply.status).toBe(200)
  return reply.json()
}

/** What a page says once a text stands on it, with all spaces alike. */
async function pageText(path: string, awaited: RegExp): Promise<string> {
  openPage(path)
  await waitFor(() => expect(textOf(document.body)).toMatch(awaited), { timeout: 20_000 })
  return textOf(document.body)
}

function textOf({ textContent }: { readonly textContent: string | null }): string {
  return (textContent ?? '').replaceAll(/\s+/gu, ' ')
}

/** Of a copy of the database, as the command line opens it. */
async function cliText({ store }: Collector): Promise<string> {
  const folder = tempFolder()
  await store.backup(join(folder, 'earshot.db'))
  vi.stubEnv('EARSHOT_DATA', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  let written = ''
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text)
    return true
  })
  const none = undefined
  await scoresOfCli({
    survey: 'nps',
    from: none,
    to: none,
    unit: none,
    period: none,
    compare: none,
    segment: none,
    lang: 'en',
    json: none,
  })
  write.mockRestore()
  return written.replaceAll(/\s+/gu, ' ')
}

async function makeShare(collector: Collector, form: object): Promise<string> {
  const reply = await collector.post('/api/surveys/nps/shares', form)
  expect(reply.status).toBe(201)
  return new URL((await reply.json()).link).href
}

const AGED = '2025-11-03'

describe.each([
  ['a Monday', '2026-03-09T12:00:00Z', AGED],
  ['the midst of a week', '2026-03-12T12:00:00Z', AGED],
  ['the first of a month', '2026-04-01T12:00:00Z', AGED],
  ['a young survey', '2026-03-12T12:00:00Z', '2026-02-10'],
])('on %s', (_, now, first) => {
  test(
    'level, earlier level, verdict and days are the same wherever they are told',
    { timeout: SLOW_MS },
    async () => {
      const { collector, rows } = await openShop(now, first)
      const scores = await scoresOf(collector)
      const [question] = scores.questions
      const { said } = question!
      const isYoung = scores.since !== undefined

      // the API against raw rows
      expect(question).toMatchObject(oracle(rows, scores))
      if (scores.compared) {
        const now = oracle(rows, scores.compared)
        const before = oracle(rows, scores.compared.previous)
        expect(said.change).toContain(` ${now.value} (`.replace('-', '−'))
        expect(said.change).toContain(`, ${before.value} before (`.replace('-', '−'))
      }
      expect(isYoung).toBe(said.change === undefined)

      // the page, the comparison and the command line, in the very words
      const page = await pageText('/surveys/nps?lang=en', /answers to/)
      const compared = await pageText('/surveys/nps/compare?lang=en', /before \(|Not enough/)
      const cli = await cliText(collector)
      for (const text of [page, compared, cli]) {
        if (said.change !== undefined) expect(text).toContain(spaced(said.change))
        else expect(text).not.toMatch(/Clearly|Likely|Maybe/)
      }
      for (const text of [page, cli]) expect(text).toContain(spaced(said.level))

      // the overview has the verdict, and the whole line where a pointer rests
      await pageText('/?lang=en', /%Response rate/)
      await waitFor(() => expect(document.querySelector('.small-level')).not.toBeNull())
      const level = textOf(document.querySelector('.small-level')!)
      expect(level).toContain(`${question!.value}`.replace('-', '−'))
      expect(document.querySelector('.small-verdict')?.getAttribute('title') ?? undefined).toBe(
        said.change,
      )

      // the mail: of a young survey the last two weeks, in the words of that period
      const notice = await weeklyNotice(collector.deps, 'acme', new Date(now), {
        pack: MESSAGE_PACKS.en,
        link: 'https://ask.acme.example',
      })
      const mailed = isYoung ? await scoresOf(collector, '&period=last-week') : scores
      const [mail] = mailed.questions
      const text = notice!.paragraphs.join('\n')
      expect(text).toContain(mail!.said.level)
      expect(text).toContain(mail!.said.change)

      // the export, scored from its rows
      const exported = await collector.ask('/api/surveys/nps/export?format=ndjson&period=weeks')
      const lines = (await exported.text()).trim().split('\n')
      const items = lines.map((line) => JSON.parse(line))
      const counted = items
        .filter(({ excluded }) => !excluded)
        .map(({ day, answers }) => ({ day, rating: answers.score }))
      expect(question).toMatchObject(oracle(counted, { from: '2000-01-01', to: '2100-01-01' }))

      // badge and share link move once in four weeks, with their days beside them
      const window = newestWindow(now.slice(0, 10))
      const apart = await scoresOf(collector, `&from=${window.from}&to=${window.to}`)
      const [shared] = apart.questions
      const badge = await makeShare(collector, { kind: 'badge' })
      const svg = await (await collector.app.request(new URL(badge).pathname)).text()
      expect(svg).toContain(shared!.said.level.replace(' so far', ''))
      const link = new URL(await makeShare(collector, {}))
      const sharePage = await pageText(`${link.pathname}?lang=en${link.hash}`, /answer/)
      expect(sharePage).toContain(spaced(shared!.said.level))
      if (!isYoung) expect(sharePage).toContain(spaced(shared!.said.change ?? ''))
      expect(screen.queryByRole('alert')).toBeNull()
    },
  )
})

function spaced(text: string): string {
  return text.replaceAll(/\s+/gu, ' ')
}
