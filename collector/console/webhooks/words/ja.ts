import type { WebhookPack } from './pack.ts'

/** Japanese. */
export const pack: WebhookPack = {
  title: '通知',
  receivers: '送信先',
  receiversHint: '回答を知らせる先です。失敗すると3日間再送します。',
  none: 'まだありません。下からメールアドレス、チャンネル、サーバーを追加してください。',
  active: '有効',
  cannotSend: '送信できません：メールサーバーが設定されていません（EARSHOT_SMTP_URL）',
  addedBy: (who, day) => `${day}に${who}が追加`,
  noMail:
    'このサーバーはまだメールを送れません。サーバーの管理者がEARSHOT_SMTP_URLとEARSHOT_MAIL_FROMを設定して再起動する必要があります。',
  paused: {
    owner: '一時停止中',
    gone: '一時停止中：送信先がもうないと答えました（410）',
    unsubscribed: '一時停止中：メールのリンクから配信停止されました',
    unreadable: '一時停止中：鍵ファイルが失われました。削除して追加し直してください',
  },
  kinds: { webhook: 'Webhook', slack: 'Slack', discord: 'Discord', mail: 'メール' },
  events: {
    'response.completed': '回答完了',
    'response.answered': '回答（途中でも）',
    digest: '週次まとめ（月曜日）',
  },
  filters: {
    lowScore: '低い評価のみ',
    hasComment: 'コメントありのみ',
    customerKnown: '識別済みの顧客のみ',
  },
  act: {
    test: 'テストを送る',
    log: '記録',
    pause: '一時停止する',
    activate: '再開する',
    rotate: '新しいシークレット',
    remove: '削除',
    removeSure: (name) => `「${name}」とその記録を削除しますか？`,
    again: '送り直す',
    allFailed: '失敗したものをすべて送り直す',
    older: '以前の記録',
  },
  add: {
    title: '送信先を追加',
    kind: '種類',
    name: '名前',
    target: 'https:// で始まるアドレス',
    mail: 'メールアドレス',
    when: '通知する内容',
    onlyIf: '絞り込み',
    lang: 'メッセージの言語',
    missing: 'アドレスを入力してください',
    change: '変更',
    save: '保存',
    keepTarget: '空欄のままにすると現在のアドレスを保ちます。',
    submit: '追加',
  },
  secretHint: '署名用のシークレットです。今コピーしてください。再び表示されません。',
  rotatedHint:
    '新しい署名用のシークレットです。今コピーしてください。前のものでも1日のあいだ署名されます。',
  log: {
    none: 'まだ何も送られていません。',
    states: { waiting: '待機中', delivered: '送信済み', failed: '失敗' },
    kinds: {
      'response.completed': '完了',
      'response.answered': '回答',
      summary: '複数の回答をまとめて',
      digest: 'まとめ',
      test: 'テスト',
    },
    next: (instant) => `次回${instant}`,
    attempts: (count) => `${count}回試行`,
  },
}
