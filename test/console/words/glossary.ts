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
    names: { en: 'Ease (CES)', ko: '쉬움(CES)', ja: '簡単さ（CES）', 'zh-Hans': '省力度（CES）' },
    not: {
      ko: ['고객 노력', '편리함'],
      ja: ['顧客努力', '手軽さ', '手間'],
      'zh-Hans': ['费力度', '轻松程度'],
    },
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
  {
    names: { en: 'repurchase intent', ko: '재구매 의향', ja: '再購入意向', 'zh-Hans': '复购意愿' },
    not: {
      en: ['Say they will', 'Expected to buy', 'Intent to buy again'],
      ko: ['구매하겠다는'],
      ja: ['また買うと回答', '購入すると答えた'],
      'zh-Hans': ['表示会再买', '表示会购买'],
    },
  },
  {
    names: { en: 'ease', ko: '쉬움', ja: '簡単さ', 'zh-Hans': '省力度' },
    not: { ko: ['편리'], ja: ['手軽さ', '手間（'], 'zh-Hans': ['轻松程度'] },
  },
  {
    names: { en: 'group', ko: '그룹', ja: 'グループ', 'zh-Hans': '分组' },
    not: { ko: ['집단'], 'zh-Hans': ['群体'] },
  },
  {
    names: { en: 'score', ko: '점수', ja: 'スコア', 'zh-Hans': '得分' },
    not: { 'zh-Hans': ['分数'] },
  },
  {
    names: { en: 'rolling average', ko: '이동 평균', ja: '移動平均', 'zh-Hans': '滚动' },
    not: { ko: ['누적'], ja: ['累計'] },
  },
  {
    names: { en: 'paused', ko: '일시 중지됨', ja: '一時停止中', 'zh-Hans': '已暂停' },
    not: { ko: ['쉬는 중', '쉬기', '멈춤', '멈추기'], ja: ['休止'] },
  },
  {
    names: { en: 'scheduled', ko: '예약됨', ja: '予約済み', 'zh-Hans': '已排期' },
    not: { en: ['Not open yet'] },
  },
  {
    names: { en: 'shown', ko: '노출', ja: '表示', 'zh-Hans': '展示' },
    not: { ko: ['÷ 표시', '표시 횟수'] },
  },
  {
    names: { en: 'shopper', ko: '고객', ja: 'お客様', 'zh-Hans': '顾客' },
    not: { ko: ['쇼핑객'], ja: ['買い物客'], 'zh-Hans': ['购物者', '客户', '买家'] },
  },
  {
    names: { en: 'device', ko: '기기', ja: '端末', 'zh-Hans': '设备' },
    not: { ja: ['デバイス'] },
  },
  {
    names: { en: 'secret', ko: '비밀 키', ja: 'シークレット', 'zh-Hans': '密钥' },
    not: { ko: ['비밀 값'], ja: ['秘密鍵'] },
  },
  {
    names: { en: 'annotation', ko: '날짜에 메모', ja: 'メモ', 'zh-Hans': '备注' },
    not: { en: ['Write at a day'] },
  },
  {
    names: { en: 'audit log', ko: '감사 로그', ja: '監査ログ', 'zh-Hans': '审计日志' },
    not: { en: ['What was done'] },
  },
  {
    names: { en: 'revoke', ko: '해지', ja: '無効', 'zh-Hans': '撤销' },
    not: { en: ['End it'] },
  },
  {
    names: { en: 'email', ko: '메일', ja: 'メール', 'zh-Hans': '邮件' },
    not: { en: ['E-mail', 'e-mail'] },
  },
  {
    names: { en: 'shared', ko: '공유', ja: '共有', 'zh-Hans': '分享' },
    not: { en: ['nobody can be told', 'behind its address', 'goes together with'] },
  },
]
