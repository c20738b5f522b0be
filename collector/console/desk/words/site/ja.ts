import type { SiteWords } from './words.ts'

/** Japanese. */
export const site: SiteWords = {
  site: {
    add: 'お店',
    addHint: '名前とアドレスを入力してください。あとからすべて変更できます。',
    name: '名前',
    nameHint: '管理に使う名前です。',
    brand: 'ブランド',
    brandHint: 'お客さまが知っている名前で、質問文に入ります。',
    address: 'お店のアドレス',
    addressHint: '例: https://shop.example',
    addressWrong: 'https://shop.example のように入力してください',
    addresses: 'お店のアドレス',
    addressesHint: '1 行に 1 つ。ほかの場所からの回答は印を付けて保存します。',
    lang: '言語',
    langHint: 'お客さまの言語の文面がないときに使います。',
    zone: 'タイムゾーン',
    zoneHint: '結果の 1 日が始まる基準です。',
    facets: '比べる属性',
    facetsHint: 'plan, tier のようにコンマで区切って 8 つまで。ほかの属性は保存しません。',
    quiet: '尋ねないページ',
    quietHint: '1 行に 1 つのパス。* は何にでも当てはまります。例: /checkout/*',
    budget: '四半期の回数',
    budgetHint: '91 日間に 1 人へ尋ねる上限。すべてのアンケートの合計です。',
    gap: '次に尋ねるまでの日数',
    gapHint: 'どのアンケートでも、1 人のお客さまごとに数えます。',
    create: '続ける',
    save: '保存',
    saved: '保存しました',
    newer:
      'その間にほかの人が設定を変更しました。新しい設定を表示しています。あなたの変更は保存されていません。',
    missing: '入力してください',
    shopper: 'お客さまに見えるもの',
    asking: '尋ねる頻度',
  },
}
