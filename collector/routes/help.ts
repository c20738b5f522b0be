import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono, type Context } from 'hono'
import { layout, type HelpPage } from '../help/layout.ts'
import type { ManualPage } from '../help/manual.ts'
import { llmsText } from '../help/llms-text.ts'
import { PLATFORM_FILES } from '../help/platform-files.ts'
import { searchManual } from '../help/search.ts'
import { CONSOLE_HEADERS } from './console-files.ts'
import { encodeHtml } from './encode-html.ts'

const MAX_QUERY = 100
const FILES = { 'help.css': 'text/css', 'try-it.js': 'text/javascript' } as const

/**
 * The manual, for anyone, rendered once, when first asked for.
 *
 * | route | reply |
 * | --- | --- |
 * | `GET /help` | its first page |
 * | `GET /help/{page}` | 200 the page · 404 there is none, with the list of those there are |
 * | `GET /help/search?q=` | 200 the pages that hold every word |
 * | `GET /help/llms.txt` | 200 the manual's pages for programs, with where each is as Markdown |
 * | `GET /help/{page}.md` | 200 the page as it is written · 404 |
 * | `GET /help/reference` | 200 the reference of the API, which can be tried |
 * | `GET /help/files/{name}` | 200 a file for the shop's platform · 404 there is none · 503 the widget is not built |
 */
export function help(): Hono {
  const app = new Hono()
  let rendered: Promise<readonly ManualPage[]> | undefined
  const manual = () => (rendered ??= import('../help/manual.ts').then((it) => it.readManual()))
  const show = async (c: Context, page: HelpPage, status: 200 | 404 = 200) => {
    const html = layout(await manual(), page)
    return c.html(html, status, { ...CONSOLE_HEADERS, 'cache-control': 'no-cache' })
  }

  for (const [name, type] of Object.entries(FILES)) {
    const text = readFileSync(join(import.meta.dirname, '..', 'help', name), 'utf8')
    const headers = { ...CONSOLE_HEADERS, 'content-type': `${type}; charset=utf-8` }
    app.get(`/${name}`, () => new Response(text, { headers }))
  }
  app.get('/reference', async (c) => {
    const { reference } = await import('../help/reference.ts')
    return show(c, { ...REFERENCE, body: reference() })
  })
  app.get('/search', async (c) => {
    const query = (c.req.query('q') ?? '').slice(0, MAX_QUERY)
    const hits = searchManual(await manual(), query).map(
      ({ page, excerpt }) =>
        `<li><a href="/help/${page.id}">${encodeHtml(page.title)}</a><br>${encodeHtml(excerpt)}</li>`,
    )
    const list = hits.length > 0 ? `<ul>${hits.join('')}</ul>` : '<p>No page holds all of this.</p>'
    return show(c, { title: 'Search', body: `<h1>Search</h1>${list}`, query })
  })
  app.get('/llms.txt', async (c) => c.text(llmsText(await manual())))
  app.get('/:file{[a-z-]+\\.md}', async (c) => {
    const id = c.req.param('file').slice(0, -'.md'.length)
    const page = (await manual()).find((one) => one.id === id)
    if (!page) return c.text('there is no such page', 404)
    return c.body(page.text, 200, { 'content-type': 'text/markdown; charset=utf-8' })
  })
  app.get('/files/:name', (c) => {
    const name = c.req.param('name')
    const file = PLATFORM_FILES.get(name)
    if (!file) return c.text('There is no such file: /help/platforms names them.', 404)
    try {
      return c.body(file.read(), 200, {
        ...CONSOLE_HEADERS,
        'content-type': file.type,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-cache',
      })
    } catch {
      return c.text('The widget is not built: npm run build.', 503)
    }
  })
  app.get('/:page?', async (c) => {
    const pages = await manual()
    const id = c.req.param('page') ?? pages[0]?.id
    const page = pages.find((one) => one.id === id)
    if (!page) return show(c, { title: 'Not here', body: '<h1>There is no such page</h1>' }, 404)
    return show(c, { title: page.title, body: page.html, here: `/help/${page.id}` })
  })
  return app
}

const REFERENCE = {
  title: 'Reference of the API',
  here: '/help/reference',
  script: '/help/try-it.js',
}
