import type { Template } from './template.ts'
import { textOf } from './texts/text-of.ts'

/** Customer effort of the checkout, and what could be easier for those who did not find it easy. */
export const checkoutEase: Template = {
  id: 'checkout-ease',
  name: {
    en: 'Checkout ease',
    ko: '결제의 쉬움',
    'zh-Hans': '结账省力度',
    ja: '注文手続きの簡単さ',
  },
  about: {
    en: 'Customer effort (CES) of the checkout, and what could have been easier.',
    ko: '결제가 얼마나 쉬웠는지(CES)와, 더 쉬웠으면 하는 점을 묻습니다.',
    'zh-Hans': '结账的省力度（CES），并询问哪里可以更轻松。',
    ja: '注文手続きの簡単さ（CES）と、もっと簡単ならよかった点を尋ねます。',
  },
  draft: {
    id: 'checkout-ease',
    questions: [
      { id: 'ease', kind: 'ces', text: textOf('easyCheckout') },
      {
        id: 'hard',
        kind: 'comment',
        when: { question: 'ease', from: 1, to: 4 },
        text: textOf('easier'),
      },
    ],
    trigger: { on: 'event', name: 'purchase', delaySeconds: 2 },
    audience: { minPages: 1 },
  },
}
