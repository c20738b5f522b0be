import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readManual } from '#collector/help/manual.ts'
import { PLATFORM_FILES } from '#collector/help/platform-files.ts'
import { render, slugOf } from '#collector/help/render.ts'
import { openCollector } from '../../support/collector/open-collector.ts'

const PAGES = readManual()

async function bodyOf(path: string) {
  const { app } = await openCollector()
  const reply = await app.request(path)
  return { status: reply.status, html: await reply.text(), headers: reply.headers }
}

test('the first page is the quick start, and every page is in the list', async () => {
  const { status, html } = await bodyOf('/help')
  expect(status).toBe(200)
  expect(html).toContain('<h1 id="quick-start">')
  for (const { id } of PAGES) expect(html).toContain(`href="/help/${id}"`)
})

test('every page stands under a heading that owners would look under', () => {
  expect(PAGES.filter(({ part }) => part === 'More').map(({ id }) => id)).toEqual([])
})

test('the page on the API and its reference are two, and each says where one is', async () => {
  const page = await bodyOf('/help/api')
  expect(page.html).toContain('<a href="/help/api" aria-current="page">API</a>')
  const { html } = await bodyOf('/help/reference')
  expect(html.match(/aria-current/g)).toHaveLength(1)
  expect(html).toContain('<a href="/help/reference" aria-current="page">')
})

test('what stands in a page cannot run', () => {
  const html = render('# <script>alert(1)</script>\n\n<img onerror=x>\n\n[x](javascript:alert(1))')
  expect(html).not.toMatch(/<script|<img|href="javascript/)
})

test('a search finds the pages that hold every word, and repeats it as text', async () => {
  const found = await bodyOf('/help/search?q=idempotency+page')
  expect(found.html).toContain('href="/help/api"')
  const none = await bodyOf(`/help/search?q=${encodeURIComponent('"><script>zebra')}`)
  expect(none.html).toContain('No page holds all of this')
  expect(none.html).not.toContain('<script>zebra')
})

test('programs find every page as it is written', async () => {
  const { app } = await openCollector()
  expect((await app.request('/llms.txt')).headers.get('location')).toBe('/help/llms.txt')
  const list = await (await app.request('/help/llms.txt')).text()
  for (const { id, title, text } of PAGES) {
    expect(list).toContain(`- [${title}](/help/${id}.md)`)
    expect(await (await app.request(`/help/${id}.md`)).text()).toBe(text)
  }
  expect((await app.request('/help/nowhere.md')).status).toBe(404)
})

test('a page that is not there is a 404 with the list', async () => {
  const { status, html } = await bodyOf('/help/nowhere')
  expect([status, html.includes('/help/quick-start')]).toEqual([404, true])
})

test('the reference has a form for every call, and its script is its own', async () => {
  const { html, headers } = await bodyOf('/help/reference')
  expect(html).toContain('data-path="/api/surveys/:survey/results"')
  expect(headers.get('content-security-policy')).toContain("script-src 'self'")
})

describe.each(PAGES)('$id', ({ id, html }) => {
  test('its links lead somewhere', async () => {
    const { app } = await openCollector()
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href)
    for (const href of links.filter((href) => !href.startsWith('http'))) {
      const [path = '', anchor] = href.split('#')
      if (path !== '') {
        expect([id, href, (await app.request(path)).status]).toEqual([id, href, 200])
      }
      const target = path === '' ? html : PAGES.find((page) => `/help/${page.id}` === path)?.html
      if (anchor !== undefined)
        expect([href, target?.includes(`id="${anchor}"`)]).toEqual([href, true])
    }
  })
})

test('headings are linked to as code hosts do', () => {
  expect(slugOf('What “n” is: 95 %')).toBe('what-n-is-95-')
})

describe('files for the shop’s platform', () => {
  test('the WooCommerce plug-in is a ZIP as WordPress takes it', async () => {
    const { app } = await openCollector()
    const reply = await app.request('/help/files/earshot-woocommerce.zip')
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-disposition')).toBe(
      'attachment; filename="earshot-woocommerce.zip"',
    )
    const files = unzipSync(new Uint8Array(await reply.arrayBuffer()))
    expect(Object.keys(files)).toEqual(['earshot/earshot.php'])
    expect(strFromU8(files['earshot/earshot.php'] ?? new Uint8Array())).toContain('Plugin Name:')
  })

  test('the manual links to every file, and a file that is none is said so', async () => {
    const { html } = await bodyOf('/help/platforms')
    for (const name of PLATFORM_FILES.keys()) expect(html).toContain(`href="/help/files/${name}"`)
    expect((await bodyOf('/help/files/..%2Fearshot.php')).status).toBe(404)
  })
})
