import type { VNode } from 'preact'
import type { SurveyWords } from '#shared/words.ts'
import type { Jsx } from './jsx.ts'

/** The coupon and the link that everyone who answers gets. */
export function rewards(jsx: Jsx, { thanks: { link, coupon }, ui }: SurveyWords): VNode[] {
  async function copy({ currentTarget }: { currentTarget: HTMLButtonElement }): Promise<void> {
    await navigator.clipboard.writeText(coupon ?? '')
    currentTarget.textContent = ui.copied
  }
  const made: VNode[] = []
  if (coupon !== undefined) {
    const button = jsx('button', { type: 'button', onClick: copy, children: ui.copy })
    made.push(jsx('div', { class: 'coupon', children: [coupon, button] }))
  }
  if (link && /^https?:/i.test(link.url)) {
    const { url: href, text: children, lang, dir } = link
    const attributes = { class: 'main', href, lang, dir, target: '_blank', rel: 'noopener' }
    made.push(jsx('a', { ...attributes, children }))
  }
  return made
}
