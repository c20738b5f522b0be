import type { Template } from './template.ts'

/** Reasons for cancelling an order or a subscription. */
export const cancellation: Template = {
  id: 'cancellation',
  name: { en: 'Why people cancel', ko: '취소하는 이유', 'zh-Hans': '取消原因', ja: '解約の理由' },
  about: {
    en: 'Reasons for cancelling an order or a subscription.',
    ko: '주문이나 구독을 취소하는 이유를 묻습니다.',
    'zh-Hans': '取消订单或订阅的原因。',
    ja: '注文や定期購入をやめる理由を尋ねます。',
  },
  draft: {
    id: 'cancellation',
    questions: [
      {
        id: 'reason',
        kind: 'choice',
        other: true,
        text: {
          en: 'What is the main reason you are cancelling?',
          ko: '취소하시는 가장 큰 이유는 무엇인가요?',
          'zh-Hans': '您取消的主要原因是什么？',
          ja: '解約される主な理由は何ですか？',
        },
        options: [
          {
            id: 'price',
            text: {
              en: 'It costs too much',
              ko: '비용이 부담돼서',
              'zh-Hans': '费用太高',
              ja: '費用が高い',
            },
          },
          {
            id: 'not-needed',
            text: {
              en: 'I no longer need it',
              ko: '더 이상 필요하지 않아서',
              'zh-Hans': '不再需要',
              ja: '必要がなくなった',
            },
          },
          {
            id: 'slow',
            text: {
              en: 'It took too long',
              ko: '너무 오래 걸려서',
              'zh-Hans': '等太久了',
              ja: '時間がかかりすぎる',
            },
          },
          {
            id: 'found-other',
            text: {
              en: 'I found something else',
              ko: '다른 것을 찾아서',
              'zh-Hans': '找到了别的',
              ja: 'ほかのものを見つけた',
            },
          },
          {
            id: 'mistake',
            text: {
              en: 'I ordered by mistake',
              ko: '잘못 주문해서',
              'zh-Hans': '下错单了',
              ja: '間違えて注文した',
            },
          },
        ],
      },
      {
        id: 'better',
        kind: 'comment',
        text: {
          en: 'What could have been better?',
          ko: '무엇이 더 나았으면 좋았을까요?',
          'zh-Hans': '哪里可以做得更好？',
          ja: '何があればよかったですか？',
        },
      },
    ],
    trigger: { on: 'event', name: 'cancel' },
    audience: { minPages: 1 },
  },
}
