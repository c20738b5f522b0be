import type { Moved, SayPack, Unit, Versus, Way } from './pack.ts'

const adverb = { clear: 'Clearly', likely: 'Likely' } as const

const where = (way: Way, versus: Versus) => {
  if (versus === 'others') return way === 'up' ? 'higher' : 'lower'
  return way
}

/** a dash beside a minus is hard to read */
const range = (low: string, high: string) =>
  low.startsWith('−') ? `${low} to ${high}` : `${low}–${high}`

const by = ({ change, low, high }: Moved, versus: Versus) => {
  if (change) return `${change}, between ${low} and ${high}`
  const what = versus === 'earlier' ? 'a change' : 'a difference'
  return `${what} between ${low} and ${points(high)}`
}

const plural = (n: number, one: string, many: string) => (n === 1 ? one : many)

const standing = (sure: boolean) => (sure ? ' (we are sure)' : ' (worth a look)')

const points = (change: string) => `${change} ${/^[+−]?1$/.test(change) ? 'point' : 'points'}`

/** a clause may begin with a range: between … */
const asSentence = (clause: string) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`

/** levels in percent are often beside it, so that a bare number would be one of them */
const upTo = (high: string, unit: Unit) => (unit === 'percent' ? points(high) : high)

/** English. */
export const pack: SayPack = {
  lang: 'en',
  metrics: {
    nps: 'NPS',
    csat: 'CSAT',
    ces: 'CES',
    intent: 'Repurchase intent',
    juster: 'Expected purchase rate',
  },
  quantity: (metric, level) => `${metric} ${level}`,
  delta: points,
  deltaBeside: (change, unit) => (unit === 'points' ? change : points(change)),
  between: (low, high) => `between ${low} and ${high}`,

  none: 'No answers yet.',
  noneLeft: (isAnonymous) =>
    isAnonymous
      ? 'No answer that may be told fits the filter: the survey is anonymous, and small groups are withheld.'
      : 'No answer fits the filter.',
  hidden: ({ n, text }, least, isOver) =>
    `${text} ${plural(n, 'answer', 'answers')}${isOver ? '' : ' so far'}. We show a score from ${least}.`,
  tooFew: (low, high, { n, text }) => ({
    strong: `Somewhere between ${low} and ${high}`,
    rest: ` (${text} ${plural(n, 'answer', 'answers')}): too few for an exact score.`,
  }),
  rough: (low, high) => `, between ${low} and ${high}`,
  solid: (low, high) => ` (${range(low, high)})`,
  mean: (mean, low, high) => `Mean ${mean} (${range(low, high)})`,
  answers: ({ n, text }) => `${text} ${plural(n, 'answer', 'answers')}`,
  asked: (answered, shown, rate) =>
    `${answered.text} ${plural(answered.n, 'answer', 'answers')} to ${shown.text} ${plural(shown.n, 'impression', 'impressions')} (${rate})`,
  elsewhere: ({ n, text }) =>
    `${text} ${plural(n, 'answer', 'answers')} from email, a kiosk or the API`,
  under: (share) => `fewer than ${share}`,
  over: (share) => `more than ${share}`,
  tooltip:
    'If we had asked everyone like these visitors, the score would very likely (95%) be in this range. It does not cover people who never answer.',

  quarter: (quarter, year) => `Q${quarter} ${year}`,
  since: (day) => `since ${day}`,
  later: (day, { n, text }, level) =>
    `Since ${day}: ${n === 0 ? 'no' : text} ${plural(n, 'answer', 'answers')}${level ? `, ${level}` : ''}.`,

  pair: ({ now, before }, versus) =>
    `${now.level} (${now.name}), ${before.level}${versus === 'earlier' ? ' before' : ''} (${before.name})`,
  beside: (clause) => ` ${asSentence(clause)}.`,
  notEnough: (isOver) => `Not enough answers to compare${isOver ? '' : ' yet'}.`,
  noRealChange: 'No real change.',
  noRealDifference: 'No real difference.',
  aboutTheSame: (versus) =>
    versus === 'earlier' ? 'About the same as in the period before.' : 'About the same.',
  moved: (how, way, versus) => `${adverb[how]} ${where(way, versus)}`,
  movedBy: (clause, moved, versus) => `: ${clause}, ${by(moved, versus)}.`,
  movedSoFar: (way) => `So far likely ${way}`,
  verdictOn: (day) => ` Verdict on ${day}.`,
  maybe: (way, versus) => ({ strong: `Maybe ${where(way, versus)}`, rest: ', or chance.' }),
  maybeBy: (clause, moved, versus) => ` ${asSentence(clause)}, ${by(moved, versus)}.`,
  cannotTell: (low, high, unit) => ({
    strong: "Can't tell",
    rest: `: the change could be anywhere from ${low} to ${upTo(high, unit)}.`,
  }),
  cannotTellApart: (low, high, unit) => ({
    strong: "Can't tell them apart",
    rest: `: the difference could be anywhere from ${low} to ${upTo(high, unit)}.`,
  }),
  wait: (change, day) =>
    day ? `So far ${change}: verdict on ${day}.` : `So far ${change}: too early to be sure.`,
  visible: (size) =>
    `With this many answers, changes under about ${size} ${size === '1' ? 'point' : 'points'} usually can't be seen.`,
  shift: (way, metric) =>
    `Answers shifted for the ${way === 'up' ? 'better' : 'worse'} although the ${metric} did not move clearly.`,
  reworded: (day) =>
    `The question was put in other words on ${day}: part of the change may be that.`,
  reoffered: (day) =>
    `The words or the options of the question changed on ${day}: part of a change may be that.`,
  changePoint: (way, day) => `The level went ${way} around ${day}.`,

  mix: (facet, mix, change) =>
    `Mix by ${facet.toLowerCase()} explains ${mix} of ${points(change)}; the rest is different answers, or groups we do not see.`,
  mixAgainst: (facet, mix, change) =>
    `Mix by ${facet.toLowerCase()} alone would have moved it by ${points(mix)}, beside a change of ${points(change)}; the rest is different answers, or groups we do not see.`,
  lookedAt: ({ n, text }, found) =>
    `We looked at ${text} ${plural(n, 'group', 'groups')}${found === 0 ? '; none stands out.' : '.'}`,
  allAlike: ({ n, text }) =>
    n === 1
      ? 'We looked at 1 group; it moved like the rest.'
      : `All groups moved alike: we looked at ${text}.`,
  lookedAtNone: (least, versus) =>
    `No group can be judged yet: that takes ${least} answers in it and ${least} in the rest${versus === 'earlier' ? ', in both periods' : ''}.`,
  movedGroup: (group, change, rest, sure) => ({
    strong: `${group}: ${change}`,
    rest: ` against the period before, all others ${rest}${standing(sure)}`,
  }),
  differs: (group, { own, rest }, change, sure) => ({
    strong: `${group}: ${own}`,
    rest: `, all others ${rest}${change ? `: ${change}` : ''}${standing(sure)}`,
  }),

  weighted: (quantity, ends) =>
    `If all impressions had been answered equally often: ${quantity}${ends ? ` (${range(...ends)})` : ''}.`,
  weightedCaveat:
    'Those who answer may still differ from those who do not on the same page and device. No weighting can see that.',
  withinNoise: (levels) =>
    `Weighing by who was asked moves it by less than its own noise${levels ? ` (${levels[0]} → ${levels[1]})` : ''}.`,
  notWeighted: {
    no_answers: 'No answers yet.',
    too_few: 'Too few answers to weigh them.',
    too_noisy: 'Some groups answer so rarely that weighing them would be mostly noise.',
    uncovered: 'Some of those who were asked are in groups without an answer.',
    same: 'Weighing by who was asked changes nothing.',
  },

  facets: {
    survey: 'Survey',
    page: 'Page',
    device: 'Device',
    lang: 'Language',
    visit: 'Visit',
    channel: 'Channel',
    visits: 'Visit number',
    time: 'Engaged before asked',
    converted: 'Bought before asked',
  },
  values: {
    phone: 'Phone',
    tablet: 'Tablet',
    desktop: 'Desktop',
    new: 'New',
    returning: 'Returning',
    tag: 'On the page',
    link: 'Link',
    mail: 'Email',
    import: 'Imported',
    '1': '1st visit',
    '2-3': '2nd or 3rd',
    '4-9': '4th to 9th',
    '10+': '10th or later',
    '<10s': 'under 10 s',
    '10-59s': '10–59 s',
    '1-3min': '1–3 min',
    '3-10min': '3–10 min',
    '10+min': '10 min or more',
    no: 'No',
    yes: 'Yes',
  },
  otherValues: 'All other values',

  ratings: (low, high) => `${low}–${high}`,
  formula: {
    nps: () =>
      'Share of answers of 9–10 (promoters) minus share of answers of 0–6 (detractors), in points.',
    csat: (good) => `Share of answers of ${good}.`,
    ces: (good) => `Share of answers that found it easy (${good}).`,
    intent: (good) =>
      `Share of answers that say they will (${good}). What is said, not what is done.`,
    juster: () =>
      'Mean of the chances given: an answer of 0 counts as 1%, 1 as 10% … 9 as 90%, 10 as 99%.',
  },
}
