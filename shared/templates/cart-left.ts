import type { Template } from './template.ts'

/** Asked on the cart page once it has been idle for 15 minutes. */
export const cartLeft: Template = {
  id: 'cart-left',
  name: {
    en: 'Why the cart was left',
    ko: '장바구니를 두고 간 이유',
    'zh-Hans': '放弃购物车的原因',
    ja: 'カートを離れた理由',
  },
  about: {
    en: 'Asked on the cart page once it has been idle for 15 minutes.',
    ko: '장바구니 화면에서 15분 동안 움직임이 없을 때 묻습니다.',
    'zh-Hans': '购物车页面 15 分钟没有操作时询问。',
    ja: 'カート画面で 15 分間操作がないときに尋ねます。',
  },
  draft: {
    id: 'cart-left',
    questions: [
      {
        id: 'stopped',
        kind: 'choice',
        other: true,
        text: {
          en: 'What is keeping you from ordering?',
          ko: '주문을 망설이게 하는 점은 무엇인가요?',
          'zh-Hans': '是什么让您还没有下单？',
          ja: 'ご注文を迷っている理由は何ですか？',
        },
        options: [
          {
            id: 'delivery-cost',
            text: { en: 'The delivery cost', ko: '배송비', 'zh-Hans': '运费', ja: '送料' },
          },
          { id: 'price', text: { en: 'The price', ko: '가격', 'zh-Hans': '价格', ja: '価格' } },
          {
            id: 'delivery-time',
            text: {
              en: 'Delivery takes too long',
              ko: '배송이 오래 걸림',
              'zh-Hans': '送货太慢',
              ja: '届くまでが長い',
            },
          },
          {
            id: 'payment',
            text: {
              en: 'My way of paying is missing',
              ko: '원하는 결제 수단이 없음',
              'zh-Hans': '没有我要的支付方式',
              ja: '使いたい支払い方法がない',
            },
          },
          {
            id: 'looking',
            text: {
              en: 'I am only looking',
              ko: '둘러보는 중',
              'zh-Hans': '只是看看',
              ja: '見ているだけ',
            },
          },
        ],
      },
    ],
    trigger: { on: 'idle', minutes: 15 },
    audience: { minPages: 1, pages: [{ how: 'contains', value: 'cart' }] },
  },
}
