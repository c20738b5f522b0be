import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { GLOSSARY } from './glossary.ts'
import { ROOT, sourcesOf } from '../../support/sources.ts'

const LANGS = ['en', 'ko', 'ja', 'zh-Hans'] as const

/** The packs of the console in a language, without lines that quote another product's menus. */
function packsOf(lang: string): { readonly file: string; readonly text: string }[] {
  return sourcesOf('collector/console')
    .filter((file) => file.toLowerCase().endsWith(`/${lang.toLowerCase()}.ts`))
    .map((file) => {
      const lines = readFileSync(join(ROOT, file), 'utf8').split('\n')
      return { file, text: lines.filter((line) => !line.includes(' → ')).join('\n') }
    })
}

describe.each(LANGS)('in %s', (lang) => {
  const packs = packsOf(lang)

  test('there are packs to read', () => expect(packs.length).toBeGreaterThan(8))

  test.each(GLOSSARY.map(({ names, not }) => [names[lang], not?.[lang] ?? []] as const))(
    '“%s” is called so, and nothing else',
    (name, others) => {
      const all = packs.map(({ text }) => text.toLowerCase()).join('\n')
      expect(all).toContain(name.toLowerCase())
      const found = others.flatMap((other) =>
        packs.filter(({ text }) => text.includes(other)).map(({ file }) => `${other}: ${file}`),
      )
      expect(found).toEqual([])
    },
  )
})
