import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ROOT } from './support/sources.ts'

/**
 * Bytes a browser loads, brotli 11. They move only in the commit that moves the size, with why.
 * The product's ceilings: tag 2,500 with one survey's rules inside, card 8,000 (4,200 of them Preact),
 * console 100,000. The desk decides, keeps and sends; it comes before a showing or with something
 * unsent; scroll, idling and leaving are watched in it and not in the tag, and it tells a data layer.
 * Rest is what few showings load: choices, smileys, rewards, choosy audiences, customers to be asked.
 * The panel is what owners and developers look at, in four languages, with a Preact of its own.
 */
const CEILINGS = {
  tag: 2_500,
  desk: 5_300,
  card: 8_000,
  rest: 3_000,
  panel: 14_000,
  console: 100_000,
}

/** Words that prove that something heavy slipped in. */
const MUST_NOT_APPEAR = ['ZodError', 'dangerouslySetInnerHTML', 'eval(', 'beforeunload']

const ONE_SURVEY = JSON.stringify({
  v: 1,
  site: 'acme',
  // as hard to squeeze as real ones
  desk: 'desk.f8_zQ1mTw9Kd.js',
  quietPaths: [],
  asksPerQuarter: 4,
  gapDays: 14,
  proof: 'fu2.Vx3k9Q_bW7tZ-m1R',
  surveys: [
    {
      id: 'nps',
      ver: 1,
      langs: ['en', 'ko', 'zh-Hans', 'ja'],
      trigger: { on: 'seconds', seconds: 8 },
      audience: { minPages: 2, minVisits: 1, minDaysKnown: 30 },
      manners: {
        afterAnswerDays: 90,
        afterDismissalDays: 30,
        laterDays: 7,
        maxShowings: 2,
        sample: 1,
        minSeconds: 8,
      },
      place: 'corner',
    },
  ],
})

describe('what browsers load', () => {
  const tag = read('dist/widget/tag.js')
  const card = read('dist/widget/card.js')

  test(`the tag with one survey inside takes at most ${CEILINGS.tag} bytes`, () => {
    const served = tag.replace('__EARSHOT_RULES__', () => ONE_SURVEY)
    expect(brotli(served)).toBeLessThanOrEqual(CEILINGS.tag)
  })

  test(`the card takes at most ${CEILINGS.card} bytes`, () => {
    expect(brotli(card)).toBeLessThanOrEqual(CEILINGS.card)
  })

  test(`the desk takes at most ${CEILINGS.desk} bytes`, () => {
    expect(brotli(read('dist/widget/desk.js'))).toBeLessThanOrEqual(CEILINGS.desk)
  })

  test(`the rest takes at most ${CEILINGS.rest} bytes`, () => {
    expect(brotli(read('dist/widget/rest.js'))).toBeLessThanOrEqual(CEILINGS.rest)
  })

  test(`the panel takes at most ${CEILINGS.panel} bytes`, () => {
    expect(brotli(read('dist/widget/panel.js'))).toBeLessThanOrEqual(CEILINGS.panel)
  })

  test(`the console takes at most ${CEILINGS.console} bytes, all its pages in one language`, () => {
    const scripts = readdirSync(join(ROOT, 'dist/console'), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.js'))
    const bytesOf = (names: readonly string[]) =>
      names.reduce((sum, name) => sum + brotli(read(`dist/console/${name}`)), 0)
    const inLang = (lang: string) => scripts.filter((name) => langOf(name) === lang)
    const languages = ['en', 'ko', 'ja', 'zh-hans'].map((lang) => bytesOf(inLang(lang)))
    const common = bytesOf(scripts.filter((name) => langOf(name) === undefined))
    expect(Math.min(...languages)).toBeGreaterThan(0)
    expect(common + Math.max(...languages)).toBeLessThanOrEqual(CEILINGS.console)
  })

  test('the tag carries its marker exactly once', () => {
    expect(tag.split('__EARSHOT_RULES__')).toHaveLength(2)
  })

  test.each(MUST_NOT_APPEAR)('no script of the widget contains %s', (word) => {
    for (const name of ['desk', 'rest']) expect(read(`dist/widget/${name}.js`)).not.toContain(word)
    expect(tag).not.toContain(word)
    // Preact knows the property by name; no source of ours may use it (test/architecture.test.ts)
    if (word !== 'dangerouslySetInnerHTML') expect(card).not.toContain(word)
  })

  test('the card alone carries Preact', () => {
    const names = ['tag', 'desk', 'card', 'rest'].filter((name) =>
      read(`dist/widget/${name}.js`).includes('dangerouslySetInnerHTML'),
    )
    expect(names).toEqual(['card'])
  })
})

/** The language of a chunk that holds words alone. */
function langOf(name: string): string | undefined {
  return /\/(en|ko|ja|zh-hans)-[\w-]{8}\.js$/i.exec(name)?.[1]?.toLowerCase()
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

function brotli(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}
