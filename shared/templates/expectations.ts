import { MAIN_REASON, WHEN_BACK } from './parts.ts'
import type { Template } from './template.ts'
import { textOf } from './texts/text-of.ts'

/** Whether what arrived was better or worse than people expected. */
export const expectations: Template = {
  id: 'expectations',
  name: {
    en: 'Expectations met',
    ko: '기대와 비교',
    'zh-Hans': '与预期相比',
    ja: '期待との比較',
  },
  about: {
    en: 'Whether what arrived was better or worse than people expected.',
    ko: '받은 상품이 기대보다 좋았는지 나빴는지 묻습니다.',
    'zh-Hans': '收到的商品比预期好还是差。',
    ja: '届いた商品が期待より良かったか悪かったか尋ねます。',
  },
  draft: {
    id: 'expectations',
    questions: [
      {
        id: 'expected',
        kind: 'csat',
        text: textOf('expected'),
        low: textOf('muchWorse'),
        high: textOf('muchBetter'),
      },
      MAIN_REASON,
    ],
    ...WHEN_BACK,
  },
}
