import { AGREEMENT } from './parts.ts'
import type { Template } from './template.ts'
import { textOf } from './texts/text-of.ts'

/** Effort, empathy, understanding, effectiveness: four short statements after a purchase. */
export const experience: Template = {
  id: 'experience',
  name: { en: 'Experience index', ko: '경험 지수', 'zh-Hans': '体验指数', ja: '体験指数' },
  about: {
    en: 'Effort, empathy, understanding, effectiveness: four short statements after a purchase.',
    ko: '수고, 공감, 이해, 효과에 대한 짧은 문장 네 개를 구매 후에 묻습니다.',
    'zh-Hans': '购买后的四个简短陈述：省力、体贴、易懂、有效。',
    ja: '購入後に、簡単さ・共感・わかりやすさ・解決の 4 つの短文を尋ねます。',
  },
  draft: {
    id: 'experience',
    questions: [
      { id: 'effort', kind: 'ces', points: 5 },
      {
        id: 'empathy',
        kind: 'csat',
        text: textOf('cared'),
        ...AGREEMENT,
      },
      {
        id: 'understanding',
        kind: 'csat',
        text: textOf('clear'),
        ...AGREEMENT,
      },
      {
        id: 'effectiveness',
        kind: 'csat',
        text: textOf('achieved'),
        ...AGREEMENT,
      },
    ],
    trigger: { on: 'event', name: 'purchase', delaySeconds: 2 },
    audience: { minPages: 1 },
  },
}
