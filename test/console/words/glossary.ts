import type { Language } from '#collector/console/words/languages.ts'

/** A thing of the console: what it is called in each language, and the words it is not called. */
export interface Term {
  readonly names: Readonly<Record<Language, string>>
  /** words that were once used for the same; none of them stands in any pack */
  readonly not?: Partial<Readonly<Record<Language, readonly string[]>>>
}

/**
 * One term, one translation. Names of other products' menus, as in the instructions for a shop system,
 * are theirs.
 */
export const GLOSSARY: readonly Term[] = [
  {
    names: { en: 'shop', ko: '쇼핑몰', ja: 'ショップ', 'zh-Hans': '店铺' },
    not: { ja: ['お店'], 'zh-Hans': ['商店'] },
  },
  {
    names: { en: 'page', ko: '페이지', ja: 'ページ', 'zh-Hans': '页面' },
    not: { ko: ['화면'] },
  },
  {
    names: { en: 'customer', ko: '고객', ja: 'お客様', 'zh-Hans': '顾客' },
    not: { ja: ['お客さま'] },
  },
  {
    names: { en: 'response', ko: '응답', ja: '回答', 'zh-Hans': '回答' },
    not: { ko: ['답변'] },
  },
  {
    names: { en: 'comment', ko: '의견', ja: 'コメント', 'zh-Hans': '留言' },
    not: { 'zh-Hans': ['评论', '意见'] },
  },
  {
    names: { en: 'attribute', ko: '속성', ja: '属性', 'zh-Hans': '属性' },
    not: { ko: ['특성'], ja: ['特性'], 'zh-Hans': ['特征'] },
  },
  {
    names: { en: 'desktop', ko: 'PC', ja: 'PC', 'zh-Hans': '电脑' },
    not: { ko: ['데스크톱'], ja: ['パソコン', 'デスクトップ'] },
  },
  {
    names: { en: 'trigger', ko: '시점', ja: 'タイミング', 'zh-Hans': '触发时机' },
    not: { en: ['Moment'] },
  },
  {
    names: { en: 'frequency', ko: '노출 빈도', ja: '表示頻度', 'zh-Hans': '展示频率' },
    not: {
      en: ['politely', 'politeness'],
      ko: ['예의'],
      ja: ['失礼', '控えめ'],
      'zh-Hans': ['礼貌'],
    },
  },
  {
    names: { en: 'notification', ko: '알림', ja: '通知', 'zh-Hans': '通知' },
    not: { en: ['Receiver', 'receiver '] },
  },
  {
    names: { en: 'comma', ko: '쉼표', ja: 'カンマ', 'zh-Hans': '逗号' },
    not: { ja: ['コンマ'] },
  },
  {
    names: {
      en: 'recent-weighted',
      ko: '최근 응답 가중',
      ja: '直近を重視',
      'zh-Hans': '近期加权',
    },
    not: { en: ['fading trend'], ko: ['감쇠'], ja: ['減衰'], 'zh-Hans': ['衰减'] },
  },
  {
    names: { en: 'live', ko: '진행 중', ja: '実施中', 'zh-Hans': '进行中' },
    not: { en: ["'Asking'"] },
  },
]
