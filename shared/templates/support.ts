import { MAIN_REASON } from './parts.ts'
import type { Template } from './template.ts'
import { textOf } from './texts/text-of.ts'

/** Satisfaction with the help somebody just got. */
export const support: Template = {
  id: 'support',
  name: {
    en: 'Support satisfaction',
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
        text: textOf('help'),
      },
      MAIN_REASON,
    ],
    trigger: { on: 'event', name: 'support_closed' },
    audience: { minPages: 1 },
  },
}
