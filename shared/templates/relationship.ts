import type { Template } from './template.ts'

/** Net Promoter Score with the reason behind it. Asked from the second visit on. */
export const relationship: Template = {
  id: 'relationship',
  name: {
    en: 'Recommendation (NPS)',
    ko: '추천 의향(NPS)',
    'zh-Hans': '推荐意愿（NPS）',
    ja: '推奨度（NPS）',
  },
  about: {
    en: 'Net Promoter Score with the reason behind it. Asked from the second visit on.',
    ko: '순추천지수(NPS)와 그 이유를 묻습니다. 두 번째 방문부터 묻습니다.',
    'zh-Hans': '净推荐值（NPS）及其原因。从第二次访问起询问。',
    ja: 'NPS とその理由。2 回目の訪問から尋ねます。',
  },
  draft: {
    id: 'relationship',
    questions: [
      { id: 'recommend', kind: 'nps' },
      { id: 'why', kind: 'comment' },
    ],
    trigger: { on: 'seconds', seconds: 10 },
  },
}
