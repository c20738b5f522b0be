import { MAIN_REASON, WHEN_BACK } from './parts.ts'
import type { Template } from './template.ts'

/** Whether what arrived was better or worse than people expected. */
export const expectations: Template = {
  id: 'expectations',
  name: {
    en: 'Expectations met?',
    ko: '기대와 비교',
    'zh-Hans': '是否符合预期',
    ja: '期待どおりだったか',
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
        text: {
          en: 'Compared with what you expected, how was {product}?',
          ko: '기대와 비교해 {product}은(는) 어땠나요?',
          'zh-Hans': '与您的预期相比，{product}怎么样？',
          ja: '期待と比べて、{product}はいかがでしたか？',
        },
        low: { en: 'Much worse', ko: '훨씬 나쁨', 'zh-Hans': '差很多', ja: 'はるかに悪い' },
        high: { en: 'Much better', ko: '훨씬 좋음', 'zh-Hans': '好很多', ja: 'はるかに良い' },
      },
      MAIN_REASON,
    ],
    ...WHEN_BACK,
  },
}
