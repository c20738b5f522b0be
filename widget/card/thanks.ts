import type { SurveyWords } from '#shared/words.ts'
import { drawing, h } from './h.ts'

/** The end, the same for everyone who answers. */
export function thanks({ thanks: { text, link, coupon }, ui }: SurveyWords): HTMLElement {
  const copy = h('button', { type: 'button', onclick: copyCoupon }, ui.copy)
  async function copyCoupon(): Promise<void> {
    await navigator.clipboard.writeText(coupon ?? '')
    copy.textContent = ui.copied
  }
  return h(
    'div',
    { class: 'step thanks' },
    drawing('M12 21a9 9 0 100-18 9 9 0 000 18M8 12.3l2.7 2.7 5.3-5.6'),
    h('p', { role: 'status' }, text),
    coupon !== undefined && h('div', { class: 'coupon' }, h('code', {}, coupon), copy),
    link &&
      /^https?:/.test(link.url) &&
      h('a', { class: 'link', href: link.url, target: '_blank', rel: 'noopener' }, link.text),
  )
}
