import type { PublishingWords } from './words.ts'

/** Japanese. */
export const publishing: PublishingWords = {
  publishing: {
    title: 'お客様への表示の変更点',
    becomes: (ver) => `バージョン${ver}として公開されます。`,
    none: 'お客様への表示に変更はありません。',
    removed: (q) => `削除：「${q}」。推移は本日で終わります。これまでの回答は残ります。`,
    added: (q) => `新しい質問：「${q}」。`,
    rescaled: (q) => `「${q}」の尺度が変わります。推移は本日で終わり、新しく始まります。`,
    shown: (q) => `「${q}」の表示形式、または質問する相手が変わります。`,
    reworded: (q, lang) => `「${q}」：${lang}の文面が変わります。推移の本日に印が付きます。`,
    choicesAdded: (q, choices) => `「${q}」：選択肢を追加${choices}。`,
    choicesRemoved: (q, choices) => `「${q}」：選択肢を削除${choices}。集計は本日で終わります。`,
    order: '質問の順序が変わります。',
    newerText: (q, langs) =>
      `「${q}」：新しい既定の文に変わります（${langs}）。推移の本日に印が付きます。`,
    newerScale: (q, langs) =>
      `「${q}」の尺度：新しい既定の文に変わります（${langs}）。推移の本日に印が付きます。`,
    newerCard: (langs) => `ボタンとお礼のメッセージが新しい既定の文に変わります（${langs}）。`,
    newerBrand: 'すべての質問でショップの名前が変わります。推移の本日に印が付きます。',
    newerReading:
      'ショップ名の韓国語での読み方が変わり、後に続く助詞が変わります。推移に本日の印が付きます。',
    newer:
      'お客様には公開時の文面がそのまま表示されます。もう一度公開すると、次の新しい文面になります。',
    defaultText: '既定の文',
    parts: {
      trigger: 'タイミング',
      targeting: '対象',
      frequency: '表示頻度',
      limits: '期間と回答数の上限',
      look: 'デザイン',
      thanks: 'お礼のメッセージ',
      name: '名前',
      lang: '既定の言語',
      priority: '優先度',
    },
    changes: (part) => `変更：${part}。`,
    missing: (langs) => `${langs}の文面がありません。該当するお客様には別の言語で表示されます。`,
    missingDefault: (langs) => `${langs}では独自の文面がないため、既定の文が表示されます。`,
    publish: '公開',
    back: '戻る',
    by: (who) => `公開者：${who}`,
    current: '現在公開中',
    restore: '下書きとして復元',
    restoreSure: '下書きをこの内容に置き換えますか？',
    restored: '公開するまで、お客様には表示されません。',
    testResponse: 'テスト回答を送る',
    testHint: 'テストとして保存され、集計から除外されます。',
    link: 'アンケートのリンク',
    linkHint: 'メール、レシート、ポスターに。開くとすぐに質問します。',
    qr: 'アンケートのリンクのQRコード',
    embed: 'タグのあるページ内に置くには：',
  },
}
