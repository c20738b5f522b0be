import { ja as whyNot } from '#shared/phrases/why-not/ja.ts'
import type { PanelPack } from './pack.ts'

export const ja: PanelPack = {
  ...whyNot,
  title: 'このページでの Earshot の動き',
  close: '閉じる',
  mayAsk: '表示できます',
  waits: '待機中',
  doesNotAsk: '表示しません',
  show: '今すぐ表示',
  noSurveys: 'このサイトに公開中のアンケートはありません。',
  noConsent:
    '何も表示しません。ページがまだ同意を伝えていません（earshot(’consent’, ’granted’)）。',
  noStorage: 'タグは何も保存しません（data-storage="none"）。ページごとに忘れます。',
  blockedStorage: 'このブラウザーは保存を禁止しているため、タグはページごとに忘れます。',
  privacySignal:
    'このブラウザーは追跡拒否を求めています。ページ・端末・顧客の情報を付けずに回答だけを送ります。',
  surveys: 'アンケート',
  memory: 'このブラウザーが覚えていること',
  seen: (pages, visits) => `訪問${visits}回、${pages}ページ`,
  since: (day) => `初回訪問 ${day}`,
  asked: (asks, most) => `91日間の表示 ${asks}回（上限${most}回）`,
  events: (names) => `イベント: ${names}`,
  nobody: 'まだありません',
  forget: 'すべて忘れる',
  answers: '回答',
  sent: (count) => `このページから${count}回送信`,
  unsent: (count) => (count === 0 ? '送信待ちの回答はありません' : `送信待ちの回答 ${count}件`),
  way: '収集サーバーまでの経路',
  parts: { card: 'カード', words: '文言', door: '回答の送信' },
  findings: {
    works: '正常',
    csp: 'このページのコンテンツセキュリティポリシー（CSP）が止めました',
    stopped: '途中で止まりました。広告ブロッカーかネットワークが原因と考えられます',
    refused: '収集サーバーが拒否しました',
  },
  cspLine: (directive, origin) => `${directive} に ${origin} を追加してください。`,
  onlyYou: 'アドレスの末尾が #earshot のため表示しています。確認や表示は集計されません。',
  preview: 'プレビュー: 集計も保存もしません',
  again: 'もう一度表示',
}
