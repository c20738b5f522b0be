import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Results } from '#shared/results.ts'
import { launchChromium } from '../support/chromium.ts'
import { prepareEarshot, type Earshot } from '../support/earshot.ts'
import { openPage, setUpOwner } from '../support/owner.ts'

const DELIGHTED = join(import.meta.dirname, '../collector/exchange/fixtures/delighted.csv')

let browser: Browser
let earshot: Earshot
let page: Page
let complaints: string[]

beforeAll(async () => {
  browser = await launchChromium()
  earshot = await prepareEarshot()
  await earshot.furnish('dalbit', 'https://dalbit.example', [
    {
      id: 'nps',
      name: 'Would they recommend us?',
      questions: [
        { id: 'score', kind: 'nps' },
        { id: 'why', kind: 'comment' },
      ],
    },
  ])
  await earshot.start()
  ;({ page, complaints } = await openPage(browser))
  await setUpOwner(page, earshot)
  await page.goto(`${earshot.address}/sites/dalbit/import`)
  await page.getByLabel('File', { exact: true }).waitFor()
})
afterAll(async () => {
  await browser.close()
  await earshot.remove()
})

/** Picks a file made of lines. */
async function pick(name: string, lines: readonly string[]): Promise<void> {
  const buffer = Buffer.from(lines.join('\n'))
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer })
}

/** A file of another tool: a date, a rating, a word. */
const rows = (ratings: readonly number[]) =>
  ratings.map((rating, i) => `2025-03-${String((i % 28) + 1).padStart(2, '0')},${rating},Fine ${i}`)

async function axe(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`))).toEqual(
    [],
  )
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.setViewportSize({ width: 1280, height: 900 })
}

test("a known tool's export is recognised, shown, stored, read, and taken out again", async () => {
  await page.getByLabel('File', { exact: true }).setInputFiles(DELIGHTED)
  await page.getByText('An export of Delighted.').waitFor()
  await page.getByRole('table', { name: 'The first rows, as they will be kept' }).waitFor()
  await axe()
  await page.getByRole('button', { name: /^Import \d+ answers$/ }).click()
  await page.getByText(/answers are in your results now/).waitFor()
  const kept = await page.locator('.import-done').innerText()
  const count = /^\d+/.exec(kept)?.[0]
  await page.getByText(`Delighted: ${count} answers`).waitFor()

  // the same file again adds nothing
  await page.getByLabel('File', { exact: true }).setInputFiles([])
  await page.getByLabel('File', { exact: true }).setInputFiles(DELIGHTED)
  await page.getByRole('button', { name: /^Import \d+ answers$/ }).click()
  await page.getByText(`Were there before: ${count}.`).waitFor()

  await page.getByRole('link', { name: 'Read the results' }).click()
  await page.getByRole('heading', { name: 'Would they recommend us?' }).waitFor()
  await page.getByText(`${count} answers`, { exact: true }).first().waitFor()
  await page.goto(`${earshot.address}/sites/dalbit/import`)

  const first = page.locator('.row', { hasText: `Delighted: ${count} answers` })
  await first.getByRole('button', { name: /^Undo/ }).click()
  await first.getByRole('button', { name: /^Take all of it out again/ }).click()
  await page.getByText('undone', { exact: false }).first().waitFor()
  const counted = `${earshot.address}/api/surveys/nps/results?from=2024-01-01&to=2024-12-31`
  const { questions } = (await (await page.request.get(counted)).json()) as Results
  expect(questions[0]?.tally).toEqual({})
})

test('of unknown columns the owner says which is which; bad cells are told by line and cause', async () => {
  await pick('tickets.csv', ['Date,Points,Word', ...rows([10, 9, 7, 0, 3]), '2025-04-01,eleven,'])
  await page.getByText(/columns are of no known tool/).waitFor()
  await page.getByLabel('Recommendation: score').selectOption('Points')
  await page.getByLabel('Comments: why').selectOption('Word')
  await page.getByLabel('When it was answered').selectOption('Date')
  await page.getByRole('button', { name: 'Check again' }).click()
  const cell = page.getByRole('row', { name: /^7 Points/ })
  await cell.waitFor()
  expect(await cell.innerText()).toContain('eleven')
  expect(await page.getByRole('button', { name: /^Import \d+ answers?$/ }).count()).toBe(0)
  await page.getByRole('button', { name: 'Import 5, leave out 1' }).waitFor()
  await axe()

  await pick('tickets.csv', ['Date,Points,Word', ...rows([10, 9, 7, 0, 3])])
  await page.getByText(/columns are of no known tool/).waitFor()
  await page.getByLabel('Recommendation: score').selectOption('Points')
  await page.getByLabel('When it was answered').selectOption('Date')
  await page.getByRole('button', { name: 'Check again' }).click()
  await page.getByRole('button', { name: 'Import 5 answers' }).waitFor()
  // what was changed after the look has to be looked at again
  await page.getByRole('heading', { name: 'Which column is which' }).click()
  await page.getByLabel('Comments: why').selectOption('Word')
  expect(await page.getByRole('button', { name: 'Import 5 answers' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Check again' }).click()
  await page.getByText('Fine 0').waitFor()
  await page.getByRole('button', { name: 'Import 5 answers' }).click()
  await page.getByText('5 answers are in your results now.').waitFor()
})

test('ratings of 1 to 10 are refused as an NPS with the reason, until the scale is declared', async () => {
  const oneToTen = Array.from({ length: 30 }, (_, i) => 1 + (i % 10))
  await pick('old.csv', ['Date,Points,Word', ...rows(oneToTen)])
  await page.getByText(/columns are of no known tool/).waitFor()
  await page.getByLabel('Recommendation: score').selectOption('Points')
  await page.getByLabel('When it was answered').selectOption('Date')
  await page.getByRole('button', { name: 'Check again' }).click()
  await page.getByText(/as on a 1–10 scale, on which an NPS is not defined/).waitFor()
  expect(await page.getByRole('button', { name: /^Import/ }).count()).toBe(0)
  await page.getByRole('heading', { name: 'Which column is which' }).click()
  await page.getByLabel('The question did offer the whole scale, 0 to 10').check()
  await page.getByRole('button', { name: 'Check again' }).click()
  await page.getByRole('button', { name: 'Import 30 answers' }).waitFor()
})

test('a lost connection keeps the file and what was said of it', async () => {
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Import 30 answers' }).click()
  await page.getByText(/^The server cannot be reached/).waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Import 30 answers' }).click()
  await page.getByText('30 answers are in your results now.').waitFor()
  expect(complaints.filter((text) => !/ERR_INTERNET_DISCONNECTED/.test(text))).toEqual([])
})

test('texts get their meaning by pointing; rows that do not fit stay behind, in a file', async () => {
  const lines = ['Date,Score,Comment', '2024-05-01,top,a', '2024-05-02,9,b', '2024-05-03,11,c']
  await pick('words.csv', lines)
  await page.getByLabel('What “top” means').selectOption('10')
  await axe()
  await page.getByRole('button', { name: 'Read them so' }).click()
  const rest = page.getByRole('button', { name: 'Import 2, leave out 1' })
  await rest.waitFor()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the row that cannot be kept' }).click()
  const file = await (await saved).path()
  expect(readFileSync(file, 'utf8')).toContain('is off the scale 0 to 10')
  await rest.click()
  await page.getByText('2 answers are in your results now.').waitFor()
})
