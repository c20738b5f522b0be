import type { Moved, SayPack, Unit, Versus, Way } from './pack.ts'

const verb = (way: Way, versus: Versus) => {
  if (versus === 'others') return way === 'up' ? '高いです' : '低いです'
  return way === 'up' ? '上がっています' : '下がっています'
}

const maybe = (way: Way, versus: Versus) => {
  if (versus === 'others') return way === 'up' ? '高いかもしれません' : '低いかもしれません'
  return way === 'up' ? '上がったかもしれません' : '下がったかもしれません'
}

const by = ({ change, low, high }: Moved, versus: Versus) => {
  if (change) return `${change}、${low}から${high}の間`
  return `${versus === 'earlier' ? '変化' : '差'}は${low}から${points(high)}の間`
}

const points = (change: string) => `${change}ポイント`

/** levels in percent are often beside it, so that a bare number would be one of them */
const upTo = (high: string, unit: Unit) => (unit === 'percent' ? points(high) : high)

const standing = (sure: boolean) => (sure ? '（確かです）' : '（見る価値があります）')

/** Japanese. */
export const pack: SayPack = {
  lang: 'ja',
  metrics: {
    nps: 'NPS',
    csat: 'CSAT',
    ces: 'CES',
    intent: '再購入意向',
    juster: '予想購入率',
  },
  quantity: (metric, level) => `${metric} ${level}`,
  delta: points,
  deltaBeside: (change, unit) => (unit === 'points' ? change : points(change)),
  between: (low, high) => `${low}から${high}の間`,

  none: 'まだ回答がありません。',
  noneLeft: (isAnonymous) =>
    isAnonymous
      ? '絞り込みに合い、表示できる回答がありません。匿名のアンケートでは小さなグループは表示されません。'
      : '絞り込みに合う回答がありません。',
  hidden: ({ text }, least, isOver) =>
    `${isOver ? '' : '現在の'}回答は${text}件です。スコアは${least}件から表示します。`,
  tooFew: (low, high, { text }) => ({
    strong: `${low}から${high}の間`,
    rest: `（回答${text}件）：正確なスコアを出すには少なすぎます。`,
  }),
  rough: (low, high) => `、${low}から${high}の間`,
  solid: (low, high) => `（${low}〜${high}）`,
  mean: (mean, low, high) => `平均${mean}（${low}〜${high}）`,
  answers: ({ text }) => `回答${text}件`,
  asked: (answered, shown, rate) => `表示${shown.text}回に対し回答${answered.text}件（${rate}）`,
  elsewhere: ({ text }) => `メール・店頭・APIからの回答${text}件`,
  under: (share) => `${share}未満`,
  over: (share) => `${share}超`,
  tooltip:
    'この訪問者と同じような人全員に尋ねた場合、スコアはほぼ確実に（95%）この範囲に入ります。まったく回答しない人は含まれません。',

  quarter: (quarter, year) => `${year}年第${quarter}四半期`,
  since: (day) => `${day}から`,
  later: (day, { n, text }, level) =>
    `${day}から：${n === 0 ? '回答なし' : `回答${text}件`}${level ? `、${level}` : ''}。`,

  pair: ({ now, before }, versus) =>
    `${now.level}（${now.name}）、${versus === 'earlier' ? '以前は' : ''}${before.level}（${before.name}）`,
  beside: (clause) => `${clause}。`,
  notEnough: (isOver) => `${isOver ? '' : 'まだ'}比較できるだけの回答がありません。`,
  noRealChange: '実質的な変化はありません。',
  noRealDifference: '実質的な違いはありません。',
  aboutTheSame: (versus) => (versus === 'earlier' ? '前の期間とほぼ同じです。' : 'ほぼ同じです。'),
  moved: (how, way, versus) => `${how === 'clear' ? '明らかに' : 'おそらく'}${verb(way, versus)}`,
  movedBy: (clause, moved, versus) => `：${clause}、${by(moved, versus)}。`,
  movedSoFar: (way) => `ここまではおそらく${verb(way, 'earlier')}`,
  verdictOn: (day) => `判定は${day}です。`,
  maybe: (way, versus) => ({ strong: maybe(way, versus), rest: '。偶然かもしれません。' }),
  maybeBy: (clause, moved, versus) => `${clause}、${by(moved, versus)}。`,
  cannotTell: (low, high, unit) => ({
    strong: '分かりません',
    rest: `。変化は${low}から${upTo(high, unit)}までのどこでもあり得ます。`,
  }),
  cannotTellApart: (low, high, unit) => ({
    strong: '違うとは言えません',
    rest: `。差は${low}から${upTo(high, unit)}までのどこでもあり得ます。`,
  }),
  wait: (change, day) =>
    day ? `ここまで${change}。判定は${day}です。` : `ここまで${change}。まだ断定できません。`,
  visible: (size) => `この回答数では、約${size}ポイント未満の変化はたいてい見分けられません。`,
  shift: (way, metric) =>
    `${metric}ははっきり動いていませんが、回答は${way === 'up' ? '良い' : '悪い'}方へ移りました。`,
  reworded: (day) => `${day}に質問の文言が変わりました。変化の一部はそのためかもしれません。`,
  reoffered: (day) =>
    `${day}に質問の文言または選択肢が変わりました。変化の一部はそのためかもしれません。`,
  changePoint: (way, day) => `${day}ごろ、水準が${way === 'up' ? '上がり' : '下がり'}ました。`,

  mix: (facet, mix, change) =>
    `変化${points(change)}のうち${points(mix)}は、${facet}別の構成が変わったことで説明できます。残りは、回答そのものの変化か、ここでは見えないグループによるものです。`,
  mixAgainst: (facet, mix, change) =>
    `${facet}別の構成だけなら${points(mix)}動いたはずです。実際の変化は${points(change)}で、残りは、回答そのものの変化か、ここでは見えないグループによるものです。`,
  lookedAt: ({ text }, found) =>
    found === 0
      ? `${text}個のグループを調べましたが、目立つものはありません。`
      : `${text}個のグループを調べました。`,
  allAlike: ({ n, text }) =>
    n === 1
      ? '1個のグループを調べましたが、ほかと同じように動いています。'
      : `どのグループも同じように動いています（${text}個のグループを調べました）。`,
  lookedAtNone: (least, versus) =>
    `まだ判断できるグループがありません。${versus === 'earlier' ? '両方の期間で、' : ''}グループとそれ以外にそれぞれ${least}件以上の回答が必要です。`,
  movedGroup: (group, change, rest, sure) => ({
    strong: `${group}：${change}`,
    rest: `（前の期間との差）、ほかはすべて合わせて${rest}${standing(sure)}`,
  }),
  differs: (group, { own, rest }, change, sure) => ({
    strong: `${group}：${own}`,
    rest: `、ほかはすべて合わせて${rest}${change ? `、差${change}` : ''}${standing(sure)}`,
  }),

  weighted: (quantity, ends) =>
    `すべての表示が同じ割合で回答されていたら：${quantity}${ends ? `（${ends[0]}〜${ends[1]}）` : ''}。`,
  weightedCaveat:
    '同じページ、同じ端末でも、回答する人としない人は違うかもしれません。どんな重み付けでもそれは分かりません。',
  withinNoise: (levels) =>
    `誰に尋ねたかで重み付けしても、動きは偶然の幅より小さいものです${levels ? `（${levels[0]} → ${levels[1]}）` : ''}。`,
  notWeighted: {
    no_answers: 'まだ回答がありません。',
    too_few: '重み付けするには回答が少なすぎます。',
    too_noisy: '回答がまれなグループがあり、重み付けするとほとんどが雑音になります。',
    uncovered: '尋ねたのに回答が一つもないグループがあります。',
    same: '誰に尋ねたかで重み付けしても変わりません。',
  },

  facets: {
    survey: 'アンケート',
    page: 'ページ',
    device: '端末',
    lang: '言語',
    visit: '訪問',
    channel: '経路',
    visits: '訪問回数',
    time: '質問前の閲覧時間',
    converted: '質問前の購入',
  },
  values: {
    phone: 'スマートフォン',
    tablet: 'タブレット',
    desktop: 'PC',
    new: '初訪問',
    returning: '再訪問',
    tag: 'ページ内',
    link: 'リンク',
    mail: 'メール',
    import: 'インポート',
    '1': '1 回目',
    '2-3': '2～3 回目',
    '4-9': '4～9 回目',
    '10+': '10 回目以降',
    '<10s': '10 秒未満',
    '10-59s': '10～59 秒',
    '1-3min': '1～3 分',
    '3-10min': '3～10 分',
    '10+min': '10 分以上',
    no: 'なし',
    yes: 'あり',
  },
  otherValues: 'その他すべての値',

  ratings: (low, high) => `${low}〜${high}`,
  formula: {
    nps: () => '9〜10の回答（推奨者）の割合から0〜6の回答（批判者）の割合を引いた値です。',
    csat: (good) => `${good}の回答の割合です。`,
    ces: (good) => `簡単だったという回答（${good}）の割合です。`,
    intent: (good) => `「また購入する」という回答（${good}）の割合です。行動ではなく意向です。`,
    juster: () => '回答された購入確率の平均です。0は1%、1は10%…9は90%、10は99%として数えます。',
  },
}
