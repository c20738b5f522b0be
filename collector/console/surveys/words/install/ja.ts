import type { InstallWords } from './pack.ts'

/** Japanese. */
export const install: InstallWords = {
  install: {
    title: 'タグの設置',
    hint: 'すべてのページに1行だけ。約2.5 kBで、公開するまで何も表示されません。',
    where: '設置方法',
    platforms: {
      html: 'HTML',
      woocommerce: 'WooCommerce',
      shopify: 'Shopify',
      magento: 'Magento',
      cafe24: 'Cafe24',
      gtm: 'タグマネージャー',
      react: 'React',
    },
    steps: {
      html: ['全ページ共通のテンプレートの </head> の前に貼り付けます。'],
      woocommerce: [
        '外観 → テーマファイルエディターで子テーマのheader.phpを開くか、ヘッダー用プラグインを使います。',
        '</head> の前に貼り付けて保存します。',
        "注文完了ページで、注文金額とともにearshot('track', 'purchase', {order_value: 49}) を呼びます。",
        'スクリプトをキャッシュ・結合・遅延するプラグインではこの行を除外し、そのあとキャッシュを消去してください。',
      ],
      shopify: [
        'オンラインストア → テーマ → … → コードを編集 → theme.liquidを開きます。',
        '</head> の前に貼り付けて保存します。ストアの全ページで動きます。',
        '2026年8月26日から、全プランで注文完了ページと注文状況ページでは動きません。次に開くストアのページで尋ねるか、アンケートのリンクをメールで送ってください。',
      ],
      magento: [
        'コンテンツ → デザイン → 設定 → ストアビュー → HTML Headを開きます。',
        'Scripts and Style Sheetsに貼り付けて保存し、キャッシュを消去します。',
        'Magentoは独自のCSPを送ります。モジュールのcsp_whitelist.xmlでscript-srcとconnect-srcにこのオリジンを加えてください。2.4.7からはチェックアウトで強制されます。',
      ],
      cafe24: [
        '디자인 → 디자인 편집 で共通レイアウト（layout/basic/layout.html）を開きます。',
        '</head> の前に貼り付けます。モバイル用デザインが別なら、そちらにも入れます。',
        '決済ウィンドウは決済代行会社のものなので、タグはその中では動かず、前後のページで動きます。',
      ],
      gtm: [
        'カスタムHTMLタグを作って貼り付け、全ページで動かします。',
        'コンテナを公開します。タグマネージャーを止めるブロッカーはこのタグも止めるため、テーマに直接入れるほうが多くの人に届きます。',
      ],
      react: [
        'index.htmlに入れます（Next.jsはルートレイアウトに通常のscriptとして）。',
        '画面の切り替えは自動で検知します。',
      ],
    },
    csp: 'ショップがContent-Security-Policyを送る場合は、script-srcとconnect-srcにこのアドレスを加えます：',
    pinned:
      '読み込むスクリプトをハッシュで固定する場合は、代わりにこのタグを使います。中身は変わりません：',
    panel: '表示の有無と理由をショップで確認',
    panelHint:
      '同じページのアドレスの末尾に「#earshot」を付けると、アンケートごとに今尋ねるか、尋ねないならなぜか、ポリシーやブロッカーが何を止めたかがわかります。',
    waiting: '最初の訪問を待っています',
    waitingHint: 'ショップのページをどれか開いてください。自動で緑になります。',
    seen: 'タグを検出しました',
    seenAt: (ago, where) => `${ago}、${where}で確認`,
    seenDay: (day) => `最後の確認：${day}`,
    foreign: (origin) => `${origin}にタグがありますが、このショップのアドレスではありません。`,
    foreignHint: 'そこからの回答は印が付き、スコアから除外されます。',
    allow: '自分のものなので追加',
    onlyHere: (address) =>
      `${address}はこのコンピューターでしか開けず、お客様からは届きません。EARSHOT_URLにこのサーバーの公開アドレスを設定し、再起動してください。`,
    blocked: (address) =>
      `ショップはhttps、タグはhttpのため、ブラウザにブロックされます。${address}をhttpsで提供してください。`,
    next: 'テンプレートを選ぶ',
  },
}
