import type { SharePack } from './pack.ts'

/** Japanese. */
export const pack: SharePack = {
  title: '共有',
  hint: 'リンクを知っている人は、このアンケートの結果だけを見られます。4週間ごとに表示され、回答が5件未満のグループ、名前、個々の回答は表示されません。いつでも無効にできます。',
  name: 'ラベル',
  nameHint: 'この名前が見えるのはあなただけです。',
  what: '共有する内容',
  kinds: { page: '結果のページ', badge: 'ページに置くスコアのバッジ' },
  ends: '有効期間',
  days: (days) => `${days}日間`,
  comments: 'コメントも表示する',
  make: 'リンクを作る',
  once: '今コピーしてください。二度と表示されません。',
  open: '有効なリンク',
  none: 'まだありません。',
  until: (day) => `${day}まで`,
  withComments: 'コメントあり',
  revoke: '無効にする',
  shared: '共有された結果',
  sharedHint:
    '月曜から日曜までの4週間分で、次の4週間が終わると切り替わります。個人が分からないように、回答が5件未満のグループは省いています。',
  ended: 'このリンクはもう使えません',
  endedHint:
    '期限が切れたか、リンクが途中までしかコピーされていません。送り主に新しいリンクを頼んでください。',
}
