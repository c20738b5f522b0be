import type { SurveyWords } from '#shared/words.ts'
import { h } from '../card/h.ts'

/** The coupon and the link that everyone who answers gets. */
export function rewards({ thanks: { link, coupon }, ui }: SurveyWords): HTMLElement[] {
  const copy = h('button', { type: 'button', onclick: copyCoupon }, ui.copy)
  async function copyCoupon(): Promise<void> {
    await navigator.clipboard.writeText(coupon ?? '')
    copy.textContent = ui.copied
  }
  const made: HTMLElement[] = []
  if (coupon !== undefined) made.push(h('div', { class: 'coupon' }, coupon, copy))
  if (link && /^https?:/i.test(link.url)) {
    made.push(
      h('a', { class: 'main', href: link.url, target: '_blank', rel: 'noopener' }, link.text),
    )
  }
  return made
}
