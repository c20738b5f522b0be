import { AGREEMENT } from './parts.ts'
import type { Template } from './template.ts'

/** Effort, empathy, understanding, effectiveness: four short statements after a purchase. */
export const experience: Template = {
  id: 'experience',
  name: { en: 'Experience index', ko: '경험 지수', 'zh-Hans': '体验指数', ja: '体験指数' },
  about: {
    en: 'Effort, empathy, understanding, effectiveness: four short statements after a purchase.',
    ko: '수고, 공감, 이해, 효과에 대한 짧은 문장 네 개를 구매 후에 묻습니다.',
    'zh-Hans': '购买后的四个简短陈述：省力、体贴、易懂、有效。',
    ja: '購入後に、手間・共感・わかりやすさ・解決の 4 つの短文を尋ねます。',
  },
  draft: {
    id: 'experience',
    questions: [
      { id: 'effort', kind: 'ces', points: 5 },
      {
        id: 'empathy',
        kind: 'csat',
        text: {
          en: '{brand} cared about what I needed',
          ko: '{brand}은(는) 내게 필요한 것을 헤아려 주었다',
          'zh-Hans': '{brand}关心我的需要',
          ja: '{brand}は私の希望を大切にしてくれた',
        },
        ...AGREEMENT,
      },
      {
        id: 'understanding',
        kind: 'csat',
        text: {
          en: 'Everything I needed to know was clear',
          ko: '알아야 할 것이 모두 분명했다',
          'zh-Hans': '我需要知道的都很清楚',
          ja: '知りたいことはすべてわかりやすかった',
        },
        ...AGREEMENT,
      },
      {
        id: 'effectiveness',
        kind: 'csat',
        text: {
          en: 'I got what I came for',
          ko: '찾던 것을 얻었다',
          'zh-Hans': '我得到了想要的东西',
          ja: '目的を果たせた',
        },
        ...AGREEMENT,
      },
    ],
    trigger: { on: 'event', name: 'purchase', delaySeconds: 2 },
    audience: { minPages: 1 },
  },
}
