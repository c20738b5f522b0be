import type { Template } from './template.ts'
import { textOf } from './texts/text-of.ts'

/** Asked on the cart page once it has been idle for 15 minutes. */
export const cartLeft: Template = {
  id: 'cart-left',
  name: {
    en: 'Cart abandonment reasons',
    ko: '장바구니를 두고 간 이유',
    'zh-Hans': '放弃购物车的原因',
    ja: 'カートを離れた理由',
  },
  about: {
    en: 'Asked on the cart page once it has been idle for 15 minutes.',
    ko: '장바구니 페이지에서 15분 동안 움직임이 없을 때 묻습니다.',
    'zh-Hans': '购物车页面 15 分钟没有操作时询问。',
    ja: 'カートページで 15 分間操作がないときに尋ねます。',
  },
  draft: {
    id: 'cart-left',
    questions: [
      {
        id: 'stopped',
        kind: 'choice',
        other: true,
        text: textOf('notOrdering'),
        options: [
          {
            id: 'delivery-cost',
            text: textOf('deliveryCost'),
          },
          { id: 'price', text: textOf('price') },
          {
            id: 'delivery-time',
            text: textOf('deliveryTime'),
          },
          {
            id: 'payment',
            text: textOf('payment'),
          },
          {
            id: 'looking',
            text: textOf('browsing'),
          },
        ],
      },
    ],
    trigger: { on: 'idle', minutes: 15 },
    audience: { minPages: 1, pages: [{ how: 'contains', value: 'cart' }] },
  },
}
