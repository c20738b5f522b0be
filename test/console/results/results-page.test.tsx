import { screen, within } from '@testing-library/preact'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ResultsPage } from '#collector/console/results/pages.ts'
import { BUSY } from '../../support/console/believable.ts'
import { startConsoleServer, type ConsoleServer } from '../../support/console/server.ts'
import { browseAt, openPage } from '../../support/console/show.tsx'
import { LOYALTY } from '../../support/console/surveys.ts'

let server: ConsoleServer

beforeAll(async () => {
  server = await startConsoleServer([{ facts: LOYALTY, shop: { ...BUSY, shownPerDay: 40 } }])
  browseAt(server.url)
  // reading its sources takes longer here than a browser takes to fetch the built page
  await ResultsPage.preload()
})
afterAll(() => server.close())

test('the survey, its days and its response rate are always in view', async () => {
  openPage('/surveys/loyalty?from=2026-10-01&to=2026-10-28&lang=en')
  const title = await screen.findByRole('heading', { level: 1 })
  expect(title.textContent).toBe('Loyalty trio')
  // Intl sets thin spaces around the dash
  expect(screen.queryAllByText(/1\s–\s28 Oct 2026/)).toHaveLength(1)
  expect(screen.queryAllByText(/^\d+(\.\d)?% answered$/)).toHaveLength(1)
})

test('several scores stand side by side first, and each leads to its sheet', async () => {
  openPage('/surveys/loyalty?from=2026-10-01&to=2026-10-28&lang=en')
  const texts = LOYALTY.questions.map(({ text }) => text)
  await screen.findByRole('heading', { name: texts[0]! })
  const tiles = [...document.querySelectorAll<HTMLAnchorElement>('.tiles a')]
  expect(tiles.map(({ title }) => title)).toEqual(texts)
  const places = tiles.map((tile) => document.querySelector(tile.getAttribute('href') ?? ''))
  expect(places.map((place) => place?.textContent)).toEqual(texts)
  const [value, range] = tiles[0]!.querySelectorAll('.tile-figure > *')
  const sheet = within(screen.getByRole('region', { name: texts[0]! }))
  sheet.getByText(value?.textContent ?? '?', { selector: '.level-value' })
  expect(range?.textContent).toMatch(/^\S+ (–|to) \S+$|^\S+–\S+$/)
})

test('steps after an answer are shares of answers, those before it of impressions', async () => {
  openPage('/surveys/loyalty?from=2026-10-01&to=2026-10-28&lang=en')
  const funnel = within(await screen.findByRole('region', { name: 'Response funnel' }))
  const read = (name: string) => {
    const step = funnel.getByText(name, { exact: true }).closest('li')
    const share = step?.querySelector('.step-share')?.textContent
    const count = Number(step?.querySelector('.step-count')?.textContent?.replace(/\D/g, ''))
    const [, percent, base] = /([\d.]+)% of ([a-z]+)/.exec(share ?? '') ?? []
    return { count, percent: Number(percent), base }
  }
  const [shown, answered] = [read('Shown').count, read('Answered').count]
  for (const [name, base, of] of [
    ['Answered', 'shown', shown],
    ['Commented', 'answered', answered],
    ['Completed', 'answered', answered],
    ['Dismissed', 'shown', shown],
  ] as const) {
    const step = read(name)
    expect([name, step.base]).toEqual([name, base])
    // it is printed with two figures at least
    expect(Math.abs(step.percent - (100 * step.count) / of)).toBeLessThanOrEqual(0.5)
  }
})

test('what to do next leads to the comments of those who are unhappy', async () => {
  openPage('/surveys/loyalty?from=2026-10-01&to=2026-10-28&lang=en')
  const [next] = await screen.findAllByRole('link', { name: /^Next: / })
  const query = new URLSearchParams(next!.getAttribute('href')?.split('?')[1])
  expect(query.get('comments')).toBe('bad')
  const segment = /^Next: “(.+)” is below the others/.exec(next!.textContent ?? '')
  expect(query.has('segment')).toBe(segment !== null)
})

test('an unknown survey is said so, with a way back', async () => {
  openPage('/surveys/nothing?lang=en')
  const title = await screen.findByRole('heading', { level: 1 })
  expect(title.textContent).toBe('No such survey')
  expect(screen.getByRole('link', { name: 'All surveys' }).getAttribute('href')).toBe('/')
})
