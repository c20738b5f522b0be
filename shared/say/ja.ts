import type { SayPack, Versus, Way } from './pack.ts'

const before = (versus: Versus) => {
  if (versus.than === 'others') return versus.name ?? 'ほかの人たち'
  if (versus.than === 'named') return versus.name
  return versus.than === 'days' ? `直前の${versus.days}日間` : '先月'
}

const verb = (way: Way, versus: Versus) => {
  if (versus.than === 'others') return way === 'up' ? '高い' : '低い'
  return way === 'up' ? '上がっています' : '下がっています'
}

const moved = (how: 'clear' | 'likely', way: Way, versus: Versus) => {
  const isOthers = versus.than === 'others'
  if (how === 'clear') return `明らかに${verb(way, versus)}${isOthers ? 'です' : ''}`
  if (isOthers) return `おそらく${verb(way, versus)}です`
  return `おそらく${verb(way, versus)}`
}

/** Japanese. */
export const pack: SayPack = {
  lang: 'ja',
  metrics: {
    nps: 'NPS',
    csat: 'CSAT',
    ces: 'CES',
    intent: 'また買うと回答',
    juster: '予想購入率',
  },
  quantity: (metric, level) => `${metric} ${level}`,
  delta: (change) => `${change}ポイント`,

  none: 'まだ回答がありません。',
  hidden: ({ text }, least) => `現在の回答は${text}件です。スコアは${least}件から表示します。`,
  tooFew: (low, high, { text }) => ({
    strong: `${low}から${high}の間`,
    rest: `（回答${text}件）：判断するには少なすぎます。`,
  }),
  rough: (low, high) => `、${low}から${high}の間`,
  solid: (low, high) => `（${low}〜${high}）`,
  mean: (mean, low, high) => `平均 ${mean}（${low}〜${high}）`,
  asked: (answered, shown, rate) => `${shown.text}人に尋ね、${answered.text}人が回答（${rate}）`,
  tooltip:
    'この訪問者と同じような人全員に尋ねた場合、スコアはほぼ確実に（95%）この範囲に入ります。まったく回答しない人は含まれません。',

  notEnough: 'まだ比較できるだけの回答がありません。',
  noRealChange: '実質的な変化はありません。',
  noRealDifference: '実質的な違いはありません。',
  aboutTheSame: (versus) => `${before(versus)}とほぼ同じです。`,
  moved: (how, way, versus, change, low, high) => ({
    strong: `${before(versus)}より${moved(how, way, versus)}`,
    rest: `（${change ? `${change}、` : ''}${low}から${high}の間）。`,
  }),
  maybe: (way, versus) => ({
    strong:
      versus.than === 'others'
        ? `${verb(way, versus)}かもしれません`
        : `${way === 'up' ? '上がった' : '下がった'}かもしれません`,
    rest: '。確かめるにはもっと回答が必要です。',
  }),
  cannotTell: (low, high) => ({
    strong: '分かりません',
    rest: `。変化は${low}から${high}までのどこでもあり得ます。`,
  }),
  cannotTellApart: (low, high) => ({
    strong: '違うとは言えません',
    rest: `。差は${low}から${high}の間のどこかです。`,
  }),
  wait: (change, day) =>
    day ? `ここまで${change}。判定は${day}です。` : `ここまで${change}。まだ断定できません。`,
  visible: (size) => `この回答数では、約${size}ポイント未満の変化はたいてい見分けられません。`,
  shift: (way, metric) =>
    `${metric}ははっきり動いていませんが、回答は${way === 'up' ? '良い' : '悪い'}方へ移りました。`,
  changePoint: (way, day) => `${day}ごろ、水準が${way === 'up' ? '上がり' : '下がり'}ました。`,

  mix: (facet, mix, change) =>
    `変化${change}のうち${mix}は、回答者の構成（${facet}別の割合）が変わったためです。`,
  withinOnly: '回答者の構成によるものではありません。回答そのものが以前と変わりました。',
  lookedAt: ({ text }, found) =>
    found === 0
      ? `${text}のグループを調べましたが、目立つものはありません。`
      : `${text}のグループを調べました。`,
  lookedAtNone: (least) => `両方に${least}件以上の回答があるグループはまだありません。`,
  finding: (group, change, sure) => ({
    strong: `${group}：${change}`,
    rest: sure ? '（確かです）' : '（見る価値があります）',
  }),
  tag: (tag, change, low, high) =>
    `「${tag}」は全体のスコア${change}と一緒に現れます（${low}から${high}の間）。`,

  weighted: (quantity, low, high) =>
    `尋ねた人全員が同じ割合で回答していたら：${quantity}（${low}〜${high}）。`,
  weightedCaveat:
    '同じページ、同じ端末でも、回答する人としない人は違うかもしれません。どんな重み付けでもそれは分かりません。',
  notWeighted: {
    no_answers: 'まだ誰も回答していません。',
    too_few: '重み付けするには回答が少なすぎます。',
    too_noisy: '回答がまれなグループがあり、重み付けするとほとんどが雑音になります。',
    uncovered: '尋ねたのに誰も回答していないグループがあります。',
    same: '誰が回答したかはスコアに影響していません。',
  },

  facets: {
    page: 'ページ',
    device: 'デバイス',
    lang: '言語',
    visit: '訪問',
    channel: '経路',
  },
  values: {
    phone: 'スマートフォン',
    tablet: 'タブレット',
    desktop: 'パソコン',
    new: '初訪問',
    returning: '再訪問',
    tag: 'ページ内',
    link: 'リンク',
    mail: 'メール',
    import: 'インポート',
  },

  formula: {
    nps: () => '推奨者（9〜10）の割合から批判者（0〜6）の割合を引いた値です。',
    csat: (good) => `${good}を選んだ人の割合です。`,
    ces: (good) => `簡単だったと答えた人（${good}）の割合です。`,
    intent: (good) => `また買うと答えた人（${good}）の割合です。行動ではなく意向です。`,
    juster: () => '回答された購入確率の平均です。0は1%、1は10%…9は90%、10は99%として数えます。',
  },
}
