import type { SayPack, Versus, Way } from './pack.ts'

const before = (versus: Versus) => {
  if (versus.than === 'others') return versus.name ?? 'everyone else'
  if (versus.than === 'named') return versus.name
  return versus.than === 'days' ? `the ${versus.days} days before` : 'last month'
}

const adverb = { clear: 'Clearly', likely: 'Likely' } as const

const where = (way: Way, versus: Versus) => {
  if (versus.than === 'others') return way === 'up' ? 'higher' : 'lower'
  return way
}

const since = (versus: Versus) =>
  ` ${versus.than === 'others' ? 'than' : 'since'} ${before(versus)}`

/** a dash beside a minus is hard to read */
const range = (low: string, high: string) =>
  low.startsWith('−') ? `${low} to ${high}` : `${low}–${high}`

/** English. */
export const pack: SayPack = {
  lang: 'en',
  metrics: {
    nps: 'NPS',
    csat: 'CSAT',
    ces: 'CES',
    intent: 'Say they will',
    juster: 'Expected to buy',
  },
  quantity: (metric, level) => `${metric} ${level}`,
  delta: (change) => `${change} ${/^[+−]?1$/.test(change) ? 'point' : 'points'}`,

  none: 'No answers yet.',
  hidden: ({ n, text }, least) =>
    `${text} ${n === 1 ? 'answer' : 'answers'} so far. We show a score from ${least}.`,
  tooFew: (low, high, { n, text }) => ({
    strong: `Somewhere between ${low} and ${high}`,
    rest: ` (${text} ${n === 1 ? 'answer' : 'answers'}): too few to say.`,
  }),
  rough: (low, high) => `, between ${low} and ${high}`,
  solid: (low, high) => ` (${range(low, high)})`,
  mean: (mean, low, high) => `Mean ${mean} (${range(low, high)})`,
  asked: (answered, shown, rate) =>
    `${answered.text} answered of ${shown.text} who were asked (${rate})`,
  tooltip:
    'If we had asked everyone like these visitors, the score would very likely (95%) be in this range. It does not cover people who never answer.',

  notEnough: 'Not enough answers to compare yet.',
  noRealChange: 'No real change.',
  noRealDifference: 'No real difference.',
  aboutTheSame: (versus) => `About the same as ${before(versus)}.`,
  moved: (how, way, versus, change, low, high) => ({
    strong: `${adverb[how]} ${where(way, versus)}`,
    rest: `${since(versus)} (${change ? `${change}, ` : ''}between ${low} and ${high}).`,
  }),
  maybe: (way, versus) => ({
    strong: `Maybe ${where(way, versus)}`,
    rest: ': more answers needed to be sure.',
  }),
  cannotTell: (low, high) => ({
    strong: "Can't tell",
    rest: `: the change could be anywhere from ${low} to ${high}.`,
  }),
  cannotTellApart: (low, high) => ({
    strong: "Can't tell them apart",
    rest: `: the difference could be anywhere from ${low} to ${high}.`,
  }),
  wait: (change, day) =>
    day ? `So far ${change}: verdict on ${day}.` : `So far ${change}: too early to be sure.`,
  visible: (size) =>
    `With this many answers, changes under about ${size} ${size === '1' ? 'point' : 'points'} usually can't be seen.`,
  shift: (way, metric) => `Answers shifted ${way} although the ${metric} did not move clearly.`,
  changePoint: (way, day) => `The level went ${way} around ${day}.`,

  mix: (facet, mix, change) =>
    `${mix} of the change of ${change} comes from who answered: the mix by ${facet.toLowerCase()} is different.`,
  withinOnly: 'The change is not a matter of who answered: people answer differently than before.',
  lookedAt: ({ n, text }, found) =>
    `We looked at ${text} ${n === 1 ? 'group' : 'groups'}${found === 0 ? '; none stands out.' : '.'}`,
  lookedAtNone: (least) => `No group has ${least} answers on both sides yet.`,
  finding: (group, change, sure) => ({
    strong: `${group}: ${change}`,
    rest: sure ? ' (we are sure)' : ' (worth a look)',
  }),
  tag: (tag, change, low, high) =>
    `“${tag}” goes together with ${change} on the whole score (between ${low} and ${high}).`,

  weighted: (quantity, low, high) =>
    `If everyone who was asked had answered equally often: ${quantity} (${range(low, high)}).`,
  weightedCaveat:
    'Those who answer may still differ from those who do not on the same page and device. No weighting can see that.',
  notWeighted: {
    no_answers: 'Nobody has answered yet.',
    too_few: 'Too few answers to weigh them.',
    too_noisy: 'Some groups answer so rarely that weighing them would be mostly noise.',
    uncovered: 'Some of those who were asked are in groups in which nobody answered.',
    same: 'Who answered makes no difference to the score.',
  },

  facets: {
    page: 'Page',
    device: 'Device',
    lang: 'Language',
    visit: 'Visit',
    channel: 'Channel',
  },
  values: {
    phone: 'Phone',
    tablet: 'Tablet',
    desktop: 'Desktop',
    new: 'New',
    returning: 'Returning',
    tag: 'On the page',
    link: 'Link',
    mail: 'E-mail',
    import: 'Imported',
  },

  formula: {
    nps: () => 'Share of promoters (9–10) minus share of detractors (0–6), in points.',
    csat: (good) => `Share who picked ${good}.`,
    ces: (good) => `Share who found it easy (${good}).`,
    intent: (good) => `Share who say they will (${good}). What people say, not what they do.`,
    juster: () =>
      'Mean of the chances people gave: 0 counts as 1%, 1 as 10% … 9 as 90%, 10 as 99%.',
  },
}
