import { encodeHtml } from '../routes/encode-html.ts'
import type { ManualPage } from './manual.ts'

/** What a page of `/help` shows. */
export interface HelpPage {
  readonly title: string
  /** HTML */
  readonly body: string
  /** path of the entry in the list that is being read */
  readonly here?: string
  readonly query?: string
  /** path of a script */
  readonly script?: string
}

const REFERENCE = { path: '/help/reference', title: 'Reference of the API' }

/** A whole document: a search, the page, and the list of pages. Works without a script. */
export function layout(pages: readonly ManualPage[], page: HelpPage): string {
  const { title, body, here, query = '', script } = page
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${encodeHtml(title)} · Earshot</title>
<link rel="stylesheet" href="/help/help.css">
${script === undefined ? '' : `<script type="module" src="${script}"></script>`}
<body>
<header>
<a class="home" href="/help">Earshot manual</a>
<form action="/help/search" role="search"><label for="q">Search</label>
<input id="q" name="q" type="search" value="${encodeHtml(query)}"></form>
<a class="to-pages" href="#pages">All pages</a>
<a href="/">Console</a>
</header>
<main>${body}</main>
<nav id="pages" aria-label="Manual">
${listOf(pages, here)}
</nav>
</body>
</html>
`
}

/** Every page under the heading of its part; the reference stands with the other systems. */
function listOf(pages: readonly ManualPage[], here: string | undefined): string {
  const parts = Map.groupBy(pages, ({ part }) => part)
  return [...parts]
    .map(([part, inside]) => {
      const links = inside.map(({ id, title }) => ({ path: `/help/${id}`, title }))
      const all = inside.some(({ id }) => id === 'api') ? [...links, REFERENCE] : links
      const items = all.map(({ path, title }) => {
        const mark = path === here ? ' aria-current="page"' : ''
        return `<li><a href="${path}"${mark}>${encodeHtml(title)}</a></li>`
      })
      return `<h2>${encodeHtml(part)}</h2><ul>${items.join('\n')}</ul>`
    })
    .join('\n')
}
