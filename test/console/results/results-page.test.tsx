import { screen } from '@testing-library/preact'
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

test('an unknown survey is said so, with a way back', async () => {
  openPage('/surveys/nothing?lang=en')
  const title = await screen.findByRole('heading', { level: 1 })
  expect(title.textContent).toBe('No such survey')
  expect(screen.getByRole('link', { name: 'All surveys' }).getAttribute('href')).toBe('/')
})
