import { MAIN_REASON } from './parts.ts'
import type { Template } from './template.ts'

/** Satisfaction with today’s purchase, while it is fresh. */
export const afterPurchase: Template = {
  id: 'after-purchase',
  name: {
    en: 'Post-purchase satisfaction',
    ko: '구매 직후 만족도',
    'zh-Hans': '购买后满意度',
    ja: '購入直後の満足度',
  },
  about: {
    en: 'Satisfaction with today’s purchase, while it is fresh.',
    ko: '방금 한 구매가 만족스러웠는지 바로 묻습니다.',
    'zh-Hans': '趁印象还新，询问本次购买是否满意。',
    ja: '印象が新しいうちに、今回の購入の満足度を尋ねます。',
  },
  draft: {
    id: 'after-purchase',
    questions: [{ id: 'satisfaction', kind: 'csat', face: 'smileys' }, MAIN_REASON],
    trigger: { on: 'event', name: 'purchase', delaySeconds: 2 },
    audience: { minPages: 1 },
  },
}
