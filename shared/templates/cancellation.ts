import type { Template } from './template.ts'
import { textOf } from './texts/text-of.ts'

/** Reasons for cancelling an order or a subscription. */
export const cancellation: Template = {
  id: 'cancellation',
  name: {
    en: 'Cancellation reasons',
    ko: '취소하는 이유',
    'zh-Hans': '取消原因',
    ja: 'キャンセルの理由',
  },
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
        text: textOf('cancelling'),
        options: [
          {
            id: 'price',
            text: textOf('tooExpensive'),
          },
          {
            id: 'not-needed',
            text: textOf('notNeeded'),
          },
          {
            id: 'slow',
            text: textOf('tookTooLong'),
          },
          {
            id: 'found-other',
            text: textOf('foundOther'),
          },
          {
            id: 'mistake',
            text: textOf('byMistake'),
          },
        ],
      },
      {
        id: 'better',
        kind: 'comment',
        text: textOf('better'),
      },
    ],
    trigger: { on: 'event', name: 'cancel' },
    audience: { minPages: 1 },
  },
}
