import type { SiteWords } from './pack.ts'

/** Japanese. */
export const site: SiteWords = {
  site: {
    add: 'ショップ',
    addHint: '名前とアドレスを入力してください。あとからすべて変更できます。',
    name: '名前',
    nameHint: '管理に使う名前です。',
    brand: 'ブランド',
    brandHint:
      'お客様が知っている名前で、質問文に入ります。公開中のアンケートには、公開時の名前が残ります。',
    brandReading: '韓国語での読み方',
    brandReadingHint: (example) =>
      `ハングルで書くと、韓国語の助詞が名前に合います。現在の表示：「${example}」`,
    brandReadingWrong: '무인양품 のように、ハングルで書いてください。',
    address: 'ショップのアドレス',
    addressHint: '例：https://shop.example',
    addressWrong: '「https://shop.example」のように入力してください',
    addresses: 'ショップのアドレス',
    addressesHint: '1行に1つ。ほかの場所からの回答は印を付けて保存します。',
    lang: '言語',
    langHint: 'お客様の言語の文面がないときに使います。',
    zone: 'タイムゾーン',
    zoneHint: '結果の1日が始まる基準です。',
    facets: '比べる属性',
    facetsHint: 'plan, tierのようにカンマで区切って8つまで。ほかの属性は保存しません。',
    quiet: '尋ねないページ',
    quietHint: '1行に1つのパス。* は何にでも当てはまります。例：/checkout/*',
    budget: '四半期の回数',
    budgetHint: '91日間に1人へ尋ねる上限。すべてのアンケートの合計です。',
    gap: '次に尋ねるまでの日数',
    gapHint: 'どのアンケートでも、1人のお客様ごとに数えます。',
    create: '続ける',
    save: '保存',
    saved: '保存しました',
    newer: (names) =>
      `その間にほかの人が変更した項目：${names}。入力した内容は残っています。もう一度保存してください。`,
    missing: '入力してください',
    shopper: 'お客様に見えるもの',
    asking: '尋ねる頻度',
    keeping: '回答の保存期間',
    retention: '回答を保存する日数',
    retentionHint:
      '30以上。空欄なら無期限です。集計とスコアは残り、古い回答のコメントと顧客だけが消去されます。',
    perNetwork: '一つのネットワークが1日に答えられる数',
    perNetworkHint:
      '超えた分は集中した回答として印を付け、スコアから除きます。空欄は100、共用端末なら0（無制限）。',
    queryNames: '残すクエリパラメータ',
    queryNamesHint: 'カンマ区切りの名前。ほかはページのアドレスから取り除きます。',
    visits: '訪問と顧客',
    countVisits: '訪問を数える',
    countVisitsHint:
      'サマリー用です。訪問ごとのページ数、関与時間、購入だけを数え、身元やアドレスは残しません。Global Privacy Controlが有効なときや同意の前は数えません。',
    eventAliases: 'ショップ独自のイベント名',
    eventAliasesHint:
      '1行に1つ。例：bought = purchase。使えるのはadd_to_cart、begin_checkout、purchaseです。',
    activeDays: '休眠とみなすまでの注文のない日数',
    activeDaysHint: '30〜365。空欄なら、このショップの通常の注文間隔の2倍です。',
    identity: '顧客の署名',
    identityHint:
      'ショップのサーバーはこのシークレットでログイン中の顧客を証明します（顧客IDのHMAC-SHA-256、16進）。サーバーにだけ置いてください。',
    show: 'シークレットを表示',
    replace: '交換する',
    leaked: '漏えいした：すぐに無効にする',
    both: (day) => `前のシークレットも${day}まで有効です。`,
    how: '署名のしかた',
  },
}
