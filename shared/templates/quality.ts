import { MAIN_REASON, WHEN_BACK } from './parts.ts'
import type { Template } from './template.ts'

/** How buyers rate the quality of what they received. */
export const quality: Template = {
  id: 'quality',
  name: { en: 'Quality of the goods', ko: '상품 품질', 'zh-Hans': '商品质量', ja: '商品の品質' },
  about: {
    en: 'How buyers rate the quality of what they received.',
    ko: '받은 상품의 품질을 어떻게 보는지 묻습니다.',
    'zh-Hans': '买家如何评价收到的商品质量。',
    ja: '届いた商品の品質をどう評価するか尋ねます。',
  },
  draft: {
    id: 'quality',
    questions: [
      {
        id: 'quality',
        kind: 'csat',
        text: {
          en: 'How would you rate the quality of {product}?',
          ko: '{product}의 품질을 어떻게 평가하시나요?',
          'zh-Hans': '您如何评价{product}的质量？',
          ja: '{product}の品質をどう評価しますか？',
        },
        low: { en: 'Very poor', ko: '매우 나쁨', 'zh-Hans': '很差', ja: 'とても悪い' },
        high: { en: 'Excellent', ko: '매우 좋음', 'zh-Hans': '非常好', ja: 'とても良い' },
      },
      MAIN_REASON,
    ],
    ...WHEN_BACK,
  },
}
