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

/** A whole document: the list of pages, a search, and the page. Works without a script. */
export function layout(pages: readonly ManualPage[], page: HelpPage): string {
  const { title, body, here, query = '', script } = page
  const entries = [
    ...pages.map(({ id, title }) => ({ path: `/help/${id}`, title })),
    { path: '/help/api', title: 'Reference of the API' },
  ].map(
    ({ path, title }) =>
      `<li><a href="${path}"${path === here ? ' aria-current="page"' : ''}>${encodeHtml(title)}</a></li>`,
  )
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${encodeHtml(title)} · Earshot</title>
<link rel="stylesheet" href="/help/help.css">
${script === undefined ? '' : `<script type="module" src="${script}"></script>`}
<body>
<nav aria-label="Manual">
<p><a href="/help">Earshot manual</a></p>
<form action="/help/search" role="search"><label for="q">Search</label>
<input id="q" name="q" type="search" value="${encodeHtml(query)}"></form>
<ul>${entries.join('\n')}</ul>
<p><a href="/">To the console</a></p>
</nav>
<main>${body}</main>
</body>
</html>
`
}
