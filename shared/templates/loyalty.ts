import type { Template } from './template.ts'
import { textOf } from './texts/text-of.ts'

/** Satisfaction, recommendation and intent to buy again, side by side. */
export const loyalty: Template = {
  id: 'loyalty',
  name: {
    en: 'Loyalty (3 questions)',
    ko: '충성도 3문항',
    'zh-Hans': '忠诚度三问',
    ja: 'ロイヤルティ 3 問',
  },
  about: {
    en: 'Satisfaction, recommendation and intent to buy again, side by side.',
    ko: '만족도, 추천 의향, 재구매 의향을 함께 봅니다.',
    'zh-Hans': '满意度、推荐意愿和复购意愿一起看。',
    ja: '満足度・推奨・再購入の意向を並べて見ます。',
  },
  draft: {
    id: 'loyalty',
    questions: [
      {
        id: 'satisfaction',
        kind: 'csat',
        text: textOf('overall'),
      },
      { id: 'recommend', kind: 'nps' },
      { id: 'again', kind: 'repurchase' },
    ],
    trigger: { on: 'seconds', seconds: 10 },
    audience: { visit: 'returning' },
  },
}
