import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TEMPLATES } from '#shared/templates/templates.ts'
import { GLOSSARY } from './glossary.ts'
import { ROOT, sourcesOf } from '../../support/sources.ts'

const LANGS = ['en', 'ko', 'ja', 'zh-Hans'] as const

const FOR_DEVELOPERS = new Set(['api.md', 'decisions.md', 'developers.md', 'libraries.md'])

interface Pack {
  readonly file: string
  readonly text: string
}

/** What owners read in a language: console, sentences about scores, mails. */
function packsOf(lang: (typeof LANGS)[number]): Pack[] {
  const packs = ['collector/console', 'collector/mcp', 'shared/phrases', 'shared/refusals']
    .flatMap((folder) => sourcesOf(folder))
    .filter((file) => file.toLowerCase().endsWith(`/${lang.toLowerCase()}.ts`))
    .map((file) => ({ file, text: withoutMenus(readFileSync(join(ROOT, file), 'utf8')) }))
  return [...packs, mailOf(lang), templatesIn(lang), ...(lang === 'en' ? manual() : [])]
}

/** What owners choose a template by. */
function templatesIn(lang: (typeof LANGS)[number]): Pack {
  const text = TEMPLATES.flatMap(({ name, about }) => [name[lang], about[lang]]).join('\n')
  return { file: 'shared/templates', text }
}

/** Pages for owners; those for developers name what programs call things. */
function manual(): Pack[] {
  const folder = join(ROOT, 'collector/manual')
  return readdirSync(folder)
    .filter((page) => !FOR_DEVELOPERS.has(page))
    .map((page) => ({
      file: `collector/manual/${page}`,
      text: readFileSync(join(folder, page), 'utf8'),
    }))
}

/** Without lines that quote the menus of another product. */
function withoutMenus(source: string): string {
  return source
    .split('\n')
    .filter((line) => !line.includes(' → '))
    .join('\n')
}

function mailOf(lang: (typeof LANGS)[number]): Pack {
  const file = 'collector/outbox/words/packs.ts'
  const source = readFileSync(join(ROOT, file), 'utf8')
  const text = source.split('MessagePack = {').find((part) => part.includes(`lang: '${lang}'`))
  return { file, text: text ?? '' }
}

describe.each(LANGS)('in %s', (lang) => {
  const packs = packsOf(lang)

  test('there are packs to read', () => {
    expect(packs.length).toBeGreaterThan(8)
    expect(mailOf(lang).text).toContain('digest')
  })

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
