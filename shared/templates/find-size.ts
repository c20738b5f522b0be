import type { Template } from './template.ts'
import { textOf } from './texts/text-of.ts'

/** One tap on a product page. */
export const findSize: Template = {
  id: 'find-size',
  name: {
    en: 'Size availability',
    ko: '사이즈 찾기',
    'zh-Hans': '尺码是否齐全',
    ja: 'サイズの有無',
  },
  about: {
    en: 'One tap on a product page.',
    ko: '상품 페이지에서 한 번만 누르면 됩니다.',
    'zh-Hans': '在商品页面点一下即可。',
    ja: '商品ページでワンタップ。',
  },
  draft: {
    id: 'find-size',
    questions: [
      {
        id: 'size',
        kind: 'choice',
        keepOrder: true,
        text: textOf('findSize'),
        options: [
          { id: 'yes', text: textOf('sizeYes') },
          {
            id: 'sold-out',
            text: textOf('sizeSoldOut'),
          },
          {
            id: 'not-made',
            text: textOf('sizeNotCarried'),
          },
          {
            id: 'unsure',
            text: textOf('sizeUnsure'),
          },
        ],
      },
    ],
    trigger: { on: 'scroll', percent: 50 },
  },
}
