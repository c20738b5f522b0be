import type { SurveysWords } from './pack.ts'

/** Japanese. */
export const surveys: SurveysWords = {
  surveys: {
    steps: {
      title: 'はじめに',
      shop: 'ショップを追加',
      tag: 'ショップでタグを検出',
      survey: 'アンケートを公開',
      answer: '最初の回答',
      done: '完了',
      open: '未完了',
      tagHint: 'ショップに1行貼り付け、どのページでも開いてください。',
      tested: 'テスト回答が届きました。実際の回答が届くと、この一覧は消えます。',
      noMail:
        'このサーバーはメールを送信できないため、メールの通知は届きません。EARSHOT_SMTP_URLとEARSHOT_MAIL_FROMを設定し、再起動してください。',
    },
    none: 'まだアンケートがありません',
    noneHint: 'テンプレートを選ぶとすぐ公開でき、文面はすべて変えられます。',
    add: '新しいアンケート',
    states: {
      draft: '下書き',
      asking: '実施中',
      waiting: '予約済み',
      closed: '終了',
      full: '上限到達',
      paused: '一時停止中',
    },
    changed: '未公開の変更あり',
    unusedRule: (rule) =>
      `ページルール ${rule} は適用されていません。ページを固まらせるおそれがあります。より簡単なルールに書き換え、公開し直してください。`,
    results: '結果',
    pause: '一時停止',
    resume: '再開',
    duplicate: '複製',
    copyOf: (name) => `${name}のコピー`,
    versions: 'バージョン',
    discard: '下書きを破棄',
    discardSure: '本当に破棄しますか？',
    archive: 'アーカイブ',
    archiveSure: '質問を止めてアーカイブしますか？',
    archived: 'アーカイブ済み',
    archivedHint:
      '誰にも質問せず、リンクも閉じます。回答はすべて残り、復元すると一時停止の状態に戻ります。',
    isArchived: (name) => `「${name}」をアーカイブしました。`,
    undo: '元に戻す',
    unarchive: '復元',
    copyTo: '別のショップにコピー',
    templates: 'テンプレートを選ぶ',
    templatesHint: 'どれも、お客様に尋ねるすべての言語ですぐ公開できます。',
    blank: '自分で作る',
    blankHint: '1問から始めて、残りを書きます。',
    version: (ver, when) => `バージョン${ver}、${when}公開`,
    first: '最初のバージョンです。',
    was: '変更前',
    is: '変更後',
  },
}
