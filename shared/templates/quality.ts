import { MAIN_REASON, WHEN_BACK } from './parts.ts'
import type { Template } from './template.ts'
import { textOf } from './texts/text-of.ts'

/** How buyers rate the quality of what they received. */
export const quality: Template = {
  id: 'quality',
  name: { en: 'Product quality', ko: '상품 품질', 'zh-Hans': '商品质量', ja: '商品の品質' },
  about: {
    en: 'How buyers rate the quality of what they received.',
    ko: '받은 상품의 품질을 어떻게 보는지 묻습니다.',
    'zh-Hans': '顾客如何评价收到的商品质量。',
    ja: '届いた商品の品質をどう評価するか尋ねます。',
  },
  draft: {
    id: 'quality',
    questions: [
      {
        id: 'quality',
        kind: 'csat',
        text: textOf('quality'),
        low: textOf('veryPoor'),
        high: textOf('veryGood'),
      },
      MAIN_REASON,
    ],
    ...WHEN_BACK,
  },
}
