import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ROOT } from './support/sources.ts'

/** The product's own ceilings keep so much room, so that clear code need not pay for a byte. */
const ROOM = 0.03

/**
 * Bytes a browser loads, brotli 11. They move only in the commit that moves the size, with why.
 * The product's ceilings: tag 2,900 with one survey's rules inside; all that a first impression loads
 * (desk and card, 4,200 of them Preact) 15,500; rest 4,000. The heaviest page of the console, the
 * editor, takes 76,100 with all it can load. The engine decides, keeps and sends; it comes before a
 * showing or with something unsent. Rest is what few impressions load: choices, smileys, rewards, choosy
 * audiences, customers to be asked. The panel is what owners and developers look at, in four
 * languages, with a Preact of its own.
 */
const CEILINGS = {
  /** less room than that: waits that outlive a sign-out, looking for what is in the way, and a card that is there before its event took it */
  tag: 2_880,
  /** no room is left: looking into shadows and at what bars say, the card's own events, and texts that outlive a page took it */
  firstShowing: 15_500,
  /** less room than that: the language of each choice, and every form of a Korean particle, took it */
  rest: 3_940,
  /** what few pages call for, or get wrong; scroll, idle and exit are watched by it, half-written texts and visits told */
  calls: 3_100,
  stay: Math.floor(1_790 * (1 - ROOM)),
  panel: 14_800,
  /** the answer "Nothing" of a new choice, in every language of the card, and archived surveys, took it from 76,000 */
  console: 77_600,
}

const compressed = new Map<string, number>()

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

  test(`a first showing loads at most ${CEILINGS.firstShowing} bytes of desk and card`, () => {
    const bytes = brotli(read('dist/widget/desk.js')) + brotli(card)
    expect(bytes).toBeLessThanOrEqual(CEILINGS.firstShowing)
  })

  test(`the rest takes at most ${CEILINGS.rest} bytes`, () => {
    expect(brotli(read('dist/widget/rest.js'))).toBeLessThanOrEqual(CEILINGS.rest)
  })

  test(`the rare calls take at most ${CEILINGS.calls} bytes`, () => {
    expect(brotli(read('dist/widget/calls.js'))).toBeLessThanOrEqual(CEILINGS.calls)
  })

  test(`what counts visits takes at most ${CEILINGS.stay} bytes`, () => {
    expect(brotli(read('dist/widget/stay.js'))).toBeLessThanOrEqual(CEILINGS.stay)
  })

  test(`the panel takes at most ${CEILINGS.panel} bytes`, () => {
    expect(brotli(read('dist/widget/panel.js'))).toBeLessThanOrEqual(CEILINGS.panel)
  })

  test.each(consolePages())('the page $name and all it can load is at most the ceiling', (page) => {
    expect(page.bytes).toBeGreaterThan(10_000)
    expect(page.bytes).toBeLessThanOrEqual(CEILINGS.console)
  })

  test('the tag carries its marker exactly once', () => {
    expect(tag.split('__EARSHOT_RULES__')).toHaveLength(2)
  })

  test.each(MUST_NOT_APPEAR)('no script of the widget contains %s', (word) => {
    for (const name of ['desk', 'rest', 'calls', 'stay'])
      expect(read(`dist/widget/${name}.js`)).not.toContain(word)
    expect(tag).not.toContain(word)
    // Preact knows the property by name; no source of ours may use it (test/architecture.test.ts)
    if (word !== 'dangerouslySetInnerHTML') expect(card).not.toContain(word)
  })

  // a browser throws a declaration away that holds a function it does not know, and all text with it
  test.each(['light-dark(', 'color-mix(', 'oklch(', 'oklab(', '(from '])(
    'no style of the widget needs %s',
    (name) => {
      for (const script of ['card', 'rest', 'panel']) {
        expect(read(`dist/widget/${script}.js`)).not.toContain(name)
      }
    },
  )

  test('the card alone carries Preact', () => {
    const names = ['tag', 'desk', 'card', 'rest', 'calls', 'stay'].filter((name) =>
      read(`dist/widget/${name}.js`).includes('dangerouslySetInnerHTML'),
    )
    expect(names).toEqual(['card'])
  })
})

/**
 * Every page of the console with the bytes of its scripts: what is loaded first, what is loaded for it,
 * and what either loads on demand, with words in the longest language.
 */
function consolePages(): { readonly name: string; readonly bytes: number }[] {
  const entry = /assets\/(index-[\w-]+\.js)/.exec(read('dist/console/index.html'))?.[1] ?? ''
  const pages = edgesOf(entry).filter(isPage)
  return [entry, ...pages].map((page) => {
    const chunks = [...reachableFrom([entry, page], page)]
    const common = bytesOf(chunks.filter((name) => langOf(name) === undefined))
    const words = LANGS.map((lang) => bytesOf(chunks.filter((name) => langOf(name) === lang)))
    return { name: page.replace(/-[\w-]{8}\.js$/, ''), bytes: common + Math.max(...words) }
  })
}

const LANGS = ['en', 'ko', 'ja', 'zh-hans']

function isPage(name: string): boolean {
  return /-page-[\w-]{8}\.js$/.test(name)
}

/** Chunks that are imported, at once or on demand, over and over; another page is not followed. */
function reachableFrom(names: readonly string[], page: string): ReadonlySet<string> {
  const reached = new Set<string>()
  const queue = [...names]
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (reached.has(name) || (isPage(name) && name !== page)) continue
    reached.add(name)
    queue.push(...edgesOf(name))
  }
  return reached
}

function edgesOf(name: string): string[] {
  const text = read(`dist/console/assets/${name}`)
  return [...text.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)].map((match) => match[1] ?? '')
}

function bytesOf(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + chunkBytes(name), 0)
}

/** Most chunks are of many pages: each is compressed once. */
function chunkBytes(name: string): number {
  const known = compressed.get(name) ?? brotli(read(`dist/console/assets/${name}`))
  compressed.set(name, known)
  return known
}

/** The language of a chunk that holds words alone. */
function langOf(name: string): string | undefined {
  return /^(en|ko|ja|zh-hans)-[\w-]{8}\.js$/i.exec(name)?.[1]?.toLowerCase()
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

function brotli(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}
