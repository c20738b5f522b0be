import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SurveyDraft } from '#shared/survey.ts'
import { serveCollector } from '../support/collector/serve-collector.ts'
import { snapshot } from '../support/collector/snapshots.ts'
import { launchChromium } from '../support/chromium.ts'

/** Ways in that have worked somewhere: markup, attributes, addresses, entities, templates, closers. */
const CORPUS = [
  '<script>window.hit=1</script>',
  '<img src=x onerror="window.hit=1">',
  '"><svg onload=window.hit=1>',
  "'-window.hit=1-'",
  '</textarea></title></style><script>window.hit=1</script>',
  'javascript:window.hit=1',
  '<a href="javascript:window.hit=1">click</a>',
  '<iframe srcdoc="<script>parent.hit=1</script>">',
  '{{constructor.constructor("window.hit=1")()}}',
  '${window.hit=1}',
  '&lt;script&gt;window.hit=1&lt;/script&gt;',
  '<math><mtext><table><mglyph><style><img src=x onerror=window.hit=1>',
  '\u202E<b onmouseover=window.hit=1>\u0000\u2028',
  '=HYPERLINK("javascript:window.hit=1")',
]

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const MARKUP = '<img src=x onerror="window.hit=1">'

const DRAFT: SurveyDraft = {
  id: 'nps',
  name: `Survey ${MARKUP}`,
  questions: [
    { id: 'score', kind: 'nps', text: { en: `How likely ${MARKUP}?` } },
    { id: 'why', kind: 'comment', text: { en: `Why ${MARKUP}?` } },
    {
      id: 'stop',
      kind: 'choice',
      many: true,
      other: true,
      options: [
        { id: 'price', text: { en: `Price ${MARKUP}` } },
        { id: 'size', text: { en: 'Size' } },
      ],
    },
  ],
}

test('nothing that a shopper or a survey says runs, on any page', async () => {
  const site = { name: `Acme ${MARKUP}`, brand: `Brand ${MARKUP}`, facets: ['plan'] }
  const collector = await serveCollector({ site, draft: DRAFT })
  // one day in the owner's four weeks; and, wherever a shared page's four weeks end, one in them, too
  const days = [10, 38].map((days) => collector.clock.now.getTime() - days * 24 * 60 * 60 * 1000)
  const responses = CORPUS.flatMap((text) =>
    [...days, ...days, ...days].map((at, place) =>
      snapshot({
        rev: 3,
        flags: 13,
        answers: {
          score: { r: 1, a: 3 },
          why: { r: 2, a: text },
          stop: { r: 3, a: ['other'], o: text },
        },
        t: { first: at, now: at },
        ctx: {
          page: `https://acme.example/${text}?${text}`,
          referrer: `https://evil.example/${text}`,
          lang: text,
          channel: text,
          // the same one again would take the place of the answer before
          customer: `${text}${place}`,
          traits: { plan: text },
        },
      }),
    ),
  )
  const reply = await collector.post('/api/sites/acme/responses', { v: 1, responses })
  expect(reply.status).toBe(200)
  const shared = await collector.post('/api/surveys/nps/shares', { name: MARKUP, comments: true })
  const { link } = await shared.json()

  const context = await collector.signIn(browser)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message())
    void dialog.dismiss()
  })

  const plan = encodeURIComponent(`plan:${MARKUP}`)
  const paths = ['/', '/surveys/nps', '/surveys/nps/share', `/surveys/nps?segment=${plan}`]
  for (const address of [...paths.map((path) => collector.url + path), link]) {
    await page.goto(address)
    await page.locator('main h1').first().waitFor()
    await page.waitForFunction(() => !document.querySelector('.skeleton, [aria-busy=true]'))
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    const found = await page.evaluate(() => ({
      hit: 'hit' in window,
      // what would have been made of markup that was not escaped
      foreign: document.querySelectorAll('main img, main iframe, main script, [onerror], [onload]')
        .length,
      links: [...document.querySelectorAll('a')].filter((a) => a.protocol === 'javascript:').length,
    }))
    expect({ address, ...found }).toEqual({ address, hit: false, foreign: 0, links: 0 })
    if (address === link || address.endsWith('/nps')) {
      // what was folded is fetched when it is opened
      await page.getByText(CORPUS[0]!).first().waitFor()
    }
  }
  expect(complaints).toEqual([])
  await context.close()
})
