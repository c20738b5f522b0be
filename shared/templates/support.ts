import { MAIN_REASON } from './parts.ts'
import type { Template } from './template.ts'

/** Satisfaction with the help somebody just got. */
export const support: Template = {
  id: 'support',
  name: {
    en: 'After a support contact',
    ko: '상담 후 만족도',
    'zh-Hans': '客服满意度',
    ja: '問い合わせ後の満足度',
  },
  about: {
    en: 'Satisfaction with the help somebody just got.',
    ko: '방금 받은 상담이 만족스러웠는지 묻습니다.',
    'zh-Hans': '对刚刚得到的帮助是否满意。',
    ja: '受けたサポートの満足度を尋ねます。',
  },
  draft: {
    id: 'support',
    questions: [
      {
        id: 'help',
        kind: 'csat',
        face: 'smileys',
        text: {
          en: 'How satisfied were you with the help you got today?',
          ko: '오늘 받은 상담에 얼마나 만족하셨나요?',
          'zh-Hans': '您对今天得到的帮助满意吗？',
          ja: '本日のサポートにどのくらい満足していますか？',
        },
      },
      MAIN_REASON,
    ],
    trigger: { on: 'event', name: 'support_closed' },
    audience: { minPages: 1 },
  },
}
