import { MAIN_REASON } from './parts.ts'
import type { Template } from './template.ts'

/** What people say they will do in the next 30 days. Stated intent, not behaviour. */
export const buyAgain: Template = {
  id: 'buy-again',
  name: {
    en: 'Repurchase intent',
    ko: '재구매 의향',
    'zh-Hans': '复购意愿',
    ja: '再購入意向',
  },
  about: {
    en: 'What people say they will do in the next 30 days. Stated intent, not behaviour.',
    ko: '앞으로 30일 안에 다시 살 의향입니다. 실제 행동이 아니라 의향입니다.',
    'zh-Hans': '未来 30 天再次购买的意愿。这是意愿，不是行为。',
    ja: '今後 30 日間にまた買うつもりか。行動ではなく意向です。',
  },
  draft: {
    id: 'buy-again',
    questions: [{ id: 'again', kind: 'repurchase' }, MAIN_REASON],
    trigger: { on: 'event', name: 'purchase', delaySeconds: 2 },
    audience: { minPages: 1 },
  },
}
