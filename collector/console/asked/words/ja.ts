import type { Trigger } from '#shared/asking.ts'
import type { AskWords } from './ask-words.ts'

/** 日本語。 */
export const pack: AskWords = {
  today: '本日から表示されます',
  on: (day) => `${day}から表示されます`,
  never: {
    paused: '一時停止中は誰にも表示されません。',
    full: '回答数の上限に達しているため、誰にも表示されません。',
    over: '最初の訪問者に表示される前に終了するため、誰にも表示されません。',
    nobody: '表示頻度または対象の条件に合う訪問者がいないため、誰にも表示されません。',
    pages: 'ページの条件に合うページがないため、誰にも表示されません。',
  },
  page: (n) => `${n}ページ目`,
  visit: (n) => `${n}回目の訪問以降`,
  seconds: (s) => `${s}秒後`,
  share: (oneIn) => `訪問者の約${oneIn}人に1人`,
  narrowed: '対象の条件に合う場合',
  sentence: (day, parts) => (parts.length === 0 ? `${day}。` : `${day}（${parts.join('、')}）。`),
  offers: {
    tab: 'ページの端にタブが表示され、開いた人に質問します。',
    inline: '<earshot-survey> のあるページに表示されます。',
    call: "アンケートのリンク、またはearshot('show', …) の呼び出しでのみ表示されます。",
  },
  trigger: triggerSaid,
  everyone: 'すべての訪問者',
  again: (days) => `回答後${days}日で再表示`,
  displays: (times) => `表示は最大${times}回`,
  sample: (percent) => `訪問者の${percent}`,
  devices: { phone: 'スマートフォン', tablet: 'タブレット', desktop: 'PC' },
  visitors: { new: '初回訪問者', returning: '再訪問者' },
  known: (days) => `初回訪問から${days}日`,
  anonymous: '匿名',
  rules: (count) => `ページの条件${count}件`,
  exclusions: (count) => `除外ページ${count}件`,
  conditions: (count) => `条件${count}件`,
  noLimits: '制限なし',
  aDay: (count) => `1日${count}件まで`,
  inAll: (count) => `合計${count}件まで`,
  from: (day) => `${day}から`,
  until: (day) => `${day}まで`,
}

function triggerSaid(trigger: Trigger): string {
  switch (trigger.on) {
    case 'seconds':
      return `ページ表示から${trigger.seconds}秒後`
    case 'scroll':
      return `ページを${trigger.percent}%スクロールした後`
    case 'exit':
      return '訪問者が離れようとしたとき'
    case 'idle':
      return `${trigger.minutes}分間操作がないとき`
    case 'click':
      return `${trigger.selector}のクリック後`
    case 'event':
      return `イベント「${trigger.name}」の後`
    case 'tab':
      return 'ページ端のタブ'
    case 'inline':
      return 'ページ内'
    case 'call':
      return 'リンクまたは呼び出しのみ'
    case 'load':
      return 'ページが開いたとき'
  }
}
