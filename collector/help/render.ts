import MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'

/** Raw HTML stays text, so that a page can hold no script whoever wrote it. */
const markdown = new MarkdownIt({ html: false, linkify: false })

/** A page of the manual as HTML: headings can be linked to, and links to `other.md` lead to its page. */
export function render(text: string): string {
  const tokens = markdown.parse(text, {})
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'heading_open') token.attrSet('id', slugOf(tokens[index + 1]?.content ?? ''))
    // a wide table scrolls sideways, with the keyboard too
    if (token.type === 'table_open') token.attrSet('tabindex', '0')
    if (token.type === 'th_open' && tokens[index + 1]?.content === '') headNothing(tokens, index)
    for (const child of token.children ?? []) redirect(child)
  }
  return markdown.renderer.render(tokens, markdown.options, {})
}

/** `What “n” is` → `what-n-is`, as code hosts make it, so that a link works here and there. */
export function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(/\s/g, '-')
}

/** An empty cell heads no column: readers of the screen would announce it. */
function headNothing(tokens: readonly Token[], at: number): void {
  for (const cell of [tokens[at], tokens[at + 2]]) if (cell) cell.tag = 'td'
}

function redirect(token: Token): void {
  const href = token.type === 'link_open' ? String(token.attrGet('href')) : ''
  const [, page, rest = ''] = /^([\w-]+)\.md(#.*)?$/.exec(href) ?? []
  if (page !== undefined) token.attrSet('href', `/help/${page}${rest}`)
}
