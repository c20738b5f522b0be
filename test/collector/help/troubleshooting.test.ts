import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readManual } from '#collector/help/manual.ts'
import { searchManual } from '#collector/help/search.ts'
import type { Ending } from '#shared/memory.ts'
import { en } from '#widget/panel/words/en.ts'
import { ROOT } from '../../support/sources.ts'

const PAGES = readManual()
const textOf = (id: string) => PAGES.find((page) => page.id === id)?.text ?? ''

/** Every reason that the panel can give, its numbers as N. */
function reasons(): readonly string[] {
  const ends: readonly Ending[] = ['afterAnswerDays', 'afterDismissalDays', 'laterDays']
  const said = Object.values(en.reasons).flatMap((sentence) =>
    ends.map((end) => sentence(2, 12, end)),
  )
  return [...new Set(said.map(withoutNumbers))]
}

function withoutNumbers(text: string): string {
  return text.replaceAll(/\d+(\.\d+)?/g, 'N')
}

test('the page says what to do about every reason, and of no reason that is none', () => {
  const [part = ''] = /^## No question shows.*?(?=^## )/ms.exec(textOf('troubleshooting')) ?? []
  const told = [...part.matchAll(/^\| `([^`]+)` \|/gm)].map(([, said = '']) => withoutNumbers(said))
  expect(told.length).toBeGreaterThan(25)
  expect(told.toSorted()).toEqual(reasons().toSorted())
})

test('every term can be found', () => {
  const terms = [...textOf('terms').matchAll(/^\| (\*\*.+?) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/\*\*(.+?)\*\*/g)].map(([, term = '']) => term),
  )
  expect(terms.length).toBeGreaterThan(50)
  for (const term of terms) {
    const found = searchManual(PAGES, term).map(({ page }) => page.id)
    expect(found, term).toContain('terms')
  }
})

test('a term stands once', () => {
  const cells = [...textOf('terms').matchAll(/^\| (\*\*.+?) \|/gm)].map(([, cell]) => cell)
  expect(cells).toHaveLength(new Set(cells).size)
})

test('the versions of the security page are those that the tests hold', () => {
  const floors = readFileSync(join(ROOT, 'test/floors.test.ts'), 'utf8')
  const rows = [...textOf('security').matchAll(/^\| ([\w.-]+) \| ([\d.]+) \|/gm)]
  expect(rows.map(([, part]) => part)).toEqual(['SQLite', 'better-sqlite3', 'hono', 'drizzle-orm'])
  for (const [, , version] of rows) expect(floors).toContain(version)
})
