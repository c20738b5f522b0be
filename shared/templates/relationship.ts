import type { Template } from './template.ts'

/** Net Promoter Score with the reason behind it. Asked of people who have known the shop for a month. */
export const relationship: Template = {
  id: 'relationship',
  name: {
    en: 'Recommendation (NPS)',
    ko: '추천 의향(NPS)',
    'zh-Hans': '推荐意愿（NPS）',
    ja: '推奨度（NPS）',
  },
  about: {
    en: 'Net Promoter Score with the reason behind it. Asked of people who have known the shop for a month.',
    ko: '순추천지수(NPS)와 그 이유를 묻습니다. 알게 된 지 한 달이 지난 고객에게 묻습니다.',
    'zh-Hans': '净推荐值（NPS）及其原因。询问认识本店满一个月的顾客。',
    ja: 'NPS とその理由。お店を知って 1 か月以上の人に尋ねます。',
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
