import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { josa } from '#shared/words/josa.ts'
import { LANGUAGE_PACKS } from '#shared/words/langs.ts'

const manual = await readFile(
  new URL('../../../collector/manual/languages.md', import.meta.url),
  'utf8',
)

test('the glossary of the manual lists every pack with the words it uses', () => {
  const rows = rowsAfter('| tag | language |')
  expect(rows.map(([tag, , , ...words]) => [tag, ...words])).toEqual(
    LANGUAGE_PACKS.map(({ lang, questions: { csat, ces, repurchase } }) => [
      `\`${lang}\``,
      csat.high,
      ces.high,
      repurchase.high,
    ]),
  )
})

test('the manual shows Korean particles as the card writes them', () => {
  for (const [pattern = '', ...written] of rowsAfter('| write | after')) {
    const pair = pattern.slice('`{brand}'.length, -1)
    const names = ['쿠키', '한샘', '서울']
    expect(written).toEqual(names.map((name) => name + josa(name, pair)))
  }
})

/** Cells of the Markdown table whose head begins so, without the head and its rule. */
function rowsAfter(head: string): string[][] {
  const table = manual.slice(manual.indexOf(head)).split('\n\n')[0]!
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}
