import type { LanguagePack } from './pack.ts'

/** Japanese. */
export const ja: LanguagePack = {
  lang: 'ja',
  questions: {
    nps: {
      text: '{brand}をご友人やご家族にすすめる可能性はどのくらいありますか？',
      low: 'まったくすすめない',
      high: '強くすすめる',
    },
    csat: {
      text: '本日のお買い物にどのくらい満足されましたか？',
      low: '非常に不満',
      high: '非常に満足',
    },
    ces: {
      text: '{brand}では、したかったことが簡単にできた',
      low: 'まったくそう思わない',
      high: '非常にそう思う',
    },
    repurchase: {
      text: '今後{days}日以内に{brand}でまたお買い物をする可能性はどのくらいありますか？',
      low: '非常に低い',
      high: '非常に高い',
    },
    comment: { text: 'そのようにお答えになった一番の理由を教えてください' },
    choice: { text: 'ご購入を迷われた理由は何ですか？' },
  },
  juster: { low: 'まったく、またはほとんどない', high: '確実、またはほぼ確実' },
  names: {
    of: '{high}点満点中{rating}点',
    csat: ['非常に不満', '不満', 'どちらともいえない', '満足', '非常に満足'],
    ces5: [
      'まったくそう思わない',
      'そう思わない',
      'どちらともいえない',
      'そう思う',
      '非常にそう思う',
    ],
    ces7: [
      'まったくそう思わない',
      'そう思わない',
      'あまりそう思わない',
      'どちらともいえない',
      'ややそう思う',
      'そう思う',
      '非常にそう思う',
    ],
    repurchase: ['非常に低い', '低い', 'どちらともいえない', '高い', '非常に高い'],
  },
  other: 'その他',
  product: 'ご購入の商品',
  thanks: 'ありがとうございました。いただいたご回答はすべて拝見します。',
  ui: {
    title: '{brand}からの質問',
    close: '閉じる',
    later: 'あとで答える',
    back: '戻る',
    next: '次へ',
    send: '送信',
    done: '完了',
    skip: 'スキップ',
    commentHint: 'ひとことでも大丈夫です',
    progress: '全{steps}問中{step}問目',
    saved: '回答を保存しました',
    copy: 'コードをコピー',
    copied: 'コピーしました',
    tab: 'ご意見をお聞かせください',
  },
}
