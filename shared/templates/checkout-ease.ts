import type { Template } from './template.ts'

/** Customer effort, and what was hard for those who found it hard. */
export const checkoutEase: Template = {
  id: 'checkout-ease',
  name: {
    en: 'Was the checkout easy?',
    ko: '결제는 쉬웠나요?',
    'zh-Hans': '结账是否轻松',
    ja: '注文手続きの簡単さ',
  },
  about: {
    en: 'Customer effort, and what was hard for those who found it hard.',
    ko: '고객 노력 지수(CES)와, 어려웠던 고객에게는 무엇이 어려웠는지 묻습니다.',
    'zh-Hans': '客户费力度（CES），并请觉得麻烦的顾客说明原因。',
    ja: '手続きの手間（CES）。大変だった人にはその理由も尋ねます。',
  },
  draft: {
    id: 'checkout-ease',
    questions: [
      { id: 'ease', kind: 'ces' },
      {
        id: 'hard',
        kind: 'comment',
        when: { question: 'ease', from: 1, to: 4 },
        text: {
          en: 'What made it hard?',
          ko: '무엇이 어려우셨나요?',
          'zh-Hans': '哪里让您觉得麻烦？',
          ja: 'どこが大変でしたか？',
        },
      },
    ],
    trigger: { on: 'event', name: 'purchase', delaySeconds: 2 },
    audience: { minPages: 1 },
  },
}
