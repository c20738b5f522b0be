import type { Template } from './template.ts'

/** One tap on a product page. */
export const findSize: Template = {
  id: 'find-size',
  name: {
    en: 'Did you find your size?',
    ko: '사이즈를 찾았나요?',
    'zh-Hans': '找到合适尺码了吗',
    ja: 'サイズは見つかったか',
  },
  about: {
    en: 'One tap on a product page.',
    ko: '상품 화면에서 한 번만 누르면 됩니다.',
    'zh-Hans': '在商品页面点一下即可。',
    ja: '商品ページでひと押し。',
  },
  draft: {
    id: 'find-size',
    questions: [
      {
        id: 'size',
        kind: 'choice',
        keepOrder: true,
        text: {
          en: 'Did you find your size?',
          ko: '맞는 사이즈를 찾으셨나요?',
          'zh-Hans': '您找到合适的尺码了吗？',
          ja: '合うサイズは見つかりましたか？',
        },
        options: [
          { id: 'yes', text: { en: 'Yes', ko: '네', 'zh-Hans': '找到了', ja: 'はい' } },
          {
            id: 'sold-out',
            text: {
              en: 'No, it is sold out',
              ko: '아니요, 품절이에요',
              'zh-Hans': '没有，已售罄',
              ja: 'いいえ、売り切れでした',
            },
          },
          {
            id: 'not-made',
            text: {
              en: 'No, you do not have it',
              ko: '아니요, 없는 사이즈예요',
              'zh-Hans': '没有，不提供这个尺码',
              ja: 'いいえ、取り扱いがありません',
            },
          },
          {
            id: 'unsure',
            text: {
              en: 'I am not sure which one fits',
              ko: '어떤 사이즈가 맞을지 모르겠어요',
              'zh-Hans': '不确定哪个合适',
              ja: 'どれが合うかわかりません',
            },
          },
        ],
      },
    ],
    trigger: { on: 'scroll', percent: 50 },
  },
}
