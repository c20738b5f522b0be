import type { SayPack, Versus, Way } from './pack.ts'

const before = (versus: Versus) => {
  if (versus.than === 'others') return versus.name ?? '其他所有人'
  if (versus.than === 'named') return versus.name
  return versus.than === 'days' ? `之前 ${versus.days} 天` : '上个月'
}

const adverb = { clear: '明显', likely: '很可能' } as const

const where = (way: Way, versus: Versus) => {
  if (versus.than === 'others') return way === 'up' ? '更高' : '更低'
  return way === 'up' ? '上升' : '下降'
}

/** Simplified Chinese. */
export const pack: SayPack = {
  lang: 'zh-Hans',
  metrics: {
    nps: 'NPS',
    csat: 'CSAT',
    ces: 'CES',
    intent: '表示会再买',
    juster: '预期购买率',
  },
  quantity: (metric, level) => `${metric} ${level}`,
  delta: (change, unit) => (unit === 'points' ? `${change} 分` : `${change} 个百分点`),

  none: '还没有回答。',
  hidden: ({ text }, least) => `目前有 ${text} 人回答。满 ${least} 人后显示分数。`,
  tooFew: (low, high, { text }) => ({
    strong: `在 ${low} 到 ${high} 之间`,
    rest: `（${text} 人回答）：人数太少，还不能下结论。`,
  }),
  rough: (low, high) => `，在 ${low} 到 ${high} 之间`,
  solid: (low, high) => `（${low} 到 ${high}）`,
  mean: (mean, low, high) => `平均 ${mean}（${low} 到 ${high}）`,
  asked: (answered, shown, rate) => `询问 ${shown.text} 人，${answered.text} 人回答（${rate}）`,
  tooltip:
    '如果我们询问了所有与这些访客相似的人，分数极有可能（95%）落在这个范围内。从不回答的人不在其中。',

  notEnough: '回答还不够，暂时无法比较。',
  noRealChange: '没有实质变化。',
  noRealDifference: '没有实质差别。',
  aboutTheSame: (versus) => `与${before(versus)}差不多。`,
  moved: (how, way, versus, change, low, high) => ({
    strong: `比${before(versus)}${adverb[how]}${where(way, versus)}`,
    rest: `（${change ? `${change}，` : ''}在 ${low} 到 ${high} 之间）。`,
  }),
  maybe: (way, versus) => ({
    strong: `也许${where(way, versus)}了`,
    rest: '：需要更多回答才能确定。',
  }),
  cannotTell: (low, high) => ({
    strong: '看不出来',
    rest: `：变化可能是 ${low} 到 ${high} 之间的任何值。`,
  }),
  cannotTellApart: (low, high) => ({
    strong: '分不出高低',
    rest: `：差别可能是 ${low} 到 ${high} 之间的任何值。`,
  }),
  wait: (change, day) =>
    day ? `目前 ${change}：${day}给出结论。` : `目前 ${change}：现在下结论还太早。`,
  visible: (size, unit) =>
    `以目前的回答数量，小于约 ${size} ${unit === 'points' ? '分' : '个百分点'}的变化通常看不出来。`,
  shift: (way, metric) =>
    `虽然 ${metric} 没有明显变化，但回答整体${way === 'up' ? '变好' : '变差'}了。`,
  changePoint: (way, day) => `${day}前后，水平${way === 'up' ? '上升' : '下降'}了。`,

  mix: (facet, mix, change) =>
    `在 ${change} 的变化中，${mix} 来自回答者构成的不同（按${facet}划分的比例变了）。`,
  withinOnly: '变化与谁来回答无关：人们的回答本身与之前不同。',
  lookedAt: ({ text }, found) =>
    found === 0 ? `我们查看了 ${text} 个群体，没有特别突出的。` : `我们查看了 ${text} 个群体。`,
  lookedAtNone: (least) => `还没有哪个群体在两边都有 ${least} 个以上的回答。`,
  finding: (group, change, sure) => ({
    strong: `${group}：${change}`,
    rest: sure ? '（可以确定）' : '（值得留意）',
  }),
  tag: (tag, change, low, high) =>
    `“${tag}”与总分 ${change} 同时出现（在 ${low} 到 ${high} 之间）。`,

  weighted: (quantity, low, high) =>
    `如果所有被询问的人以同样的比例回答：${quantity}（${low} 到 ${high}）。`,
  weightedCaveat:
    '即使在同一页面、同一设备上，回答的人与不回答的人也可能不同，任何加权都看不到这一点。',
  notWeighted: {
    no_answers: '还没有人回答。',
    too_few: '回答太少，无法加权。',
    too_noisy: '有些群体很少回答，加权后大多只是噪声。',
    uncovered: '有些被询问的群体没有人回答。',
    same: '由谁来回答并不影响分数。',
  },

  facets: { page: '页面', device: '设备', lang: '语言', visit: '访问', channel: '渠道' },
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
  },

  formula: {
    nps: () => '推荐者（9–10）所占百分比减去贬损者（0–6）所占百分比。',
    csat: (good) => `选择 ${good} 分的人所占比例。`,
    ces: (good) => `认为容易的人（${good} 分）所占比例。`,
    intent: (good) => `表示会再买的人（${good} 分）所占比例。这是意愿，不是行为。`,
    juster: () => '人们给出的购买概率的平均值：0 算作 1%，1 算作 10%……9 算作 90%，10 算作 99%。',
  },
}
