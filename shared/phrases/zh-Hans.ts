import type { Moved, SayPack, Unit, Versus, Way } from './pack.ts'

const adverb = { clear: '明显', likely: '很可能' } as const

const where = (way: Way, versus: Versus) => {
  if (versus === 'others') return way === 'up' ? '更高' : '更低'
  return way === 'up' ? '上升' : '下降'
}

const by = ({ change, low, high, unit }: Moved, versus: Versus) => {
  if (change) return `${change}，在 ${low} 到 ${high} 之间`
  return `${versus === 'earlier' ? '变化' : '差别'}在 ${low} 到 ${delta(high, unit)}之间`
}

/** no space between two Chinese characters */
const after = (word: string, text: string) =>
  (/^\p{Script=Han}/u.test(text) ? word : `${word} `) + text

const delta = (change: string, unit: Unit) =>
  unit === 'points' ? `${change} 分` : `${change} 个百分点`

/** levels in percent are often beside it, so that a bare number would be one of them */
const upTo = (high: string, unit: Unit) => (unit === 'percent' ? delta(high, unit) : `${high} `)

const standing = (sure: boolean) => (sure ? '（可以确定）' : '（值得留意）')

/** Simplified Chinese. */
export const pack: SayPack = {
  lang: 'zh-Hans',
  metrics: {
    nps: 'NPS',
    csat: 'CSAT',
    ces: 'CES',
    intent: '复购意愿',
    juster: '预期购买率',
  },
  quantity: (metric, level) => `${metric} ${level}`,
  delta,
  deltaBeside: (change, unit) => (unit === 'points' ? change : delta(change, unit)),
  between: (low, high) => `在 ${low} 到 ${high} 之间`,

  none: '还没有回答。',
  noneLeft: (isAnonymous) =>
    isAnonymous
      ? '没有符合筛选条件且可以显示的回答：匿名问卷不显示人数少的分组。'
      : '没有符合筛选条件的回答。',
  hidden: ({ text }, least, isOver) =>
    `${isOver ? '共有' : '目前有'} ${text} 份回答。满 ${least} 份后显示得分。`,
  tooFew: (low, high, { text }) => ({
    strong: `在 ${low} 到 ${high} 之间`,
    rest: `（${text} 份回答）：回答太少，给不出准确的得分。`,
  }),
  rough: (low, high) => `，在 ${low} 到 ${high} 之间`,
  solid: (low, high) => `（${low} 到 ${high}）`,
  mean: (mean, low, high) => `平均 ${mean}（${low} 到 ${high}）`,
  answers: ({ text }) => `${text} 份回答`,
  asked: (answered, shown, rate) => `展示 ${shown.text} 次，${answered.text} 份回答（${rate}）`,
  elsewhere: ({ text }) => `${text} 份回答来自邮件、门店或 API`,
  under: (share) => `不到 ${share}`,
  over: (share) => `超过 ${share}`,
  tooltip:
    '如果我们询问了所有与这些访客相似的人，得分极有可能（95%）落在这个范围内。从不回答的人不在其中。',

  quarter: (quarter, year) => `${year} 年第 ${quarter} 季度`,
  since: (day) => `${day}起`,
  later: (day, { n, text }, level) =>
    `${day}以来：${n === 0 ? '没有回答' : `${text} 份回答`}${level ? `，${level}` : ''}。`,

  pair: ({ now, before }, versus) =>
    `${now.level}（${now.name}），${versus === 'earlier' ? after('之前', before.level) : before.level}（${before.name}）`,
  beside: (clause) => `${clause}。`,
  notEnough: (isOver) => (isOver ? '回答太少，无法比较。' : '回答还不够，暂时无法比较。'),
  noRealChange: '没有实质变化。',
  noRealDifference: '没有实质差别。',
  aboutTheSame: (versus) => (versus === 'earlier' ? '与前一时段差不多。' : '两者差不多。'),
  moved: (how, way, versus) => `${adverb[how]}${where(way, versus)}`,
  movedBy: (clause, moved, versus) => `：${clause}，${by(moved, versus)}。`,
  movedSoFar: (way) => `目前很可能${where(way, 'earlier')}`,
  verdictOn: (day) => `${day}给出结论。`,
  maybe: (way, versus) => ({
    strong: `也许${where(way, versus)}${versus === 'earlier' ? '了' : ''}`,
    rest: '，也可能只是偶然。',
  }),
  maybeBy: (clause, moved, versus) => `${clause}，${by(moved, versus)}。`,
  cannotTell: (low, high, unit) => ({
    strong: '看不出来',
    rest: `：变化可能是 ${low} 到 ${upTo(high, unit)}之间的任何值。`,
  }),
  cannotTellApart: (low, high, unit) => ({
    strong: '分不出高低',
    rest: `：差别可能是 ${low} 到 ${upTo(high, unit)}之间的任何值。`,
  }),
  wait: (change, day) =>
    day ? `目前 ${change}：${day}给出结论。` : `目前 ${change}：现在下结论还太早。`,
  visible: (size, unit) =>
    `以目前的回答数量，小于约 ${size} ${unit === 'points' ? '分' : '个百分点'}的变化通常看不出来。`,
  shift: (way, metric) =>
    `虽然 ${metric} 没有明显变化，但回答整体${way === 'up' ? '变好' : '变差'}了。`,
  reworded: (day) => `${day}更改了问题的措辞：变化可能部分由此而来。`,
  reoffered: (day) => `${day}更改了问题的措辞或选项：变化可能部分由此而来。`,
  changePoint: (way, day) => `${day}前后，水平${way === 'up' ? '上升' : '下降'}了。`,

  mix: (facet, mix, change, unit) =>
    `在 ${delta(change, unit)}的变化中，按${facet}划分的构成变化能解释 ${delta(mix, unit)}；其余来自回答本身的不同，或我们看不到的分组。`,
  mixAgainst: (facet, mix, change, unit) =>
    `单看按${facet}划分的构成，得分本应变动 ${delta(mix, unit)}，而实际变化是 ${delta(change, unit)}；其余来自回答本身的不同，或我们看不到的分组。`,
  lookedAt: ({ text }, found) =>
    found === 0 ? `我们查看了 ${text} 个分组，没有特别突出的。` : `我们查看了 ${text} 个分组。`,
  allAlike: ({ n, text }) =>
    n === 1
      ? '我们查看了 1 个分组，它与其余回答的变动相同。'
      : `各分组的变动相同：我们查看了 ${text} 个分组。`,
  lookedAtNone: (least, versus) =>
    `还没有可以判断的分组：${versus === 'earlier' ? '两个时段里，' : ''}该分组和其余部分都要有 ${least} 份以上的回答。`,
  movedGroup: (group, change, rest, sure) => ({
    strong: `${group}：${change}`,
    rest: `（与前一时段相比），其余 ${rest}${standing(sure)}`,
  }),
  differs: (group, { own, rest }, change, sure) => ({
    strong: `${group}：${own}`,
    rest: `，其余 ${rest}${change ? `，相差 ${change}` : ''}${standing(sure)}`,
  }),

  weighted: (quantity, ends) =>
    `如果每次展示得到回答的比例都一样：${quantity}${ends ? `（${ends[0]} 到 ${ends[1]}）` : ''}。`,
  weightedCaveat:
    '即使在同一页面、同一设备上，回答的人与不回答的人也可能不同，任何加权都看不到这一点。',
  withinNoise: (levels) =>
    `按询问对象加权后，得分的变动小于它自身的偶然波动${levels ? `（${levels[0]} → ${levels[1]}）` : ''}。`,
  notWeighted: {
    no_answers: '还没有回答。',
    too_few: '回答太少，无法加权。',
    too_noisy: '有些分组很少回答，加权后大多只是噪声。',
    uncovered: '有些被询问的分组没有任何回答。',
    same: '按询问对象加权不会改变得分。',
  },

  facets: {
    survey: '问卷',
    page: '页面',
    device: '设备',
    lang: '语言',
    visit: '访问',
    channel: '渠道',
    visits: '第几次访问',
    time: '提问前的活跃时间',
    converted: '提问前已购买',
  },
  values: {
    phone: '手机',
    tablet: '平板',
    desktop: '电脑',
    new: '新访客',
    returning: '回访',
    tag: '页面内',
    link: '链接',
    mail: '邮件',
    import: '导入',
    '1': '第 1 次',
    '2-3': '第 2–3 次',
    '4-9': '第 4–9 次',
    '10+': '第 10 次及以后',
    '<10s': '不到 10 秒',
    '10-59s': '10–59 秒',
    '1-3min': '1–3 分钟',
    '3-10min': '3–10 分钟',
    '10+min': '10 分钟以上',
    no: '否',
    yes: '是',
  },
  otherValues: '其他所有值',

  ratings: (low, high) => `${low}–${high}`,
  formula: {
    nps: () => '9–10 分的回答（推荐者）所占百分比减去 0–6 分的回答（贬损者）所占百分比。',
    csat: (good) => `${good} 分的回答所占比例。`,
    ces: (good) => `认为容易的回答（${good} 分）所占比例。`,
    intent: (good) => `表示会再次购买的回答（${good} 分）所占比例。这是意愿，不是行为。`,
    juster: () => '回答给出的购买概率的平均值：0 算作 1%，1 算作 10%……9 算作 90%，10 算作 99%。',
  },
}
