import { josa } from '../words/josa.ts'
import type { SayPack, Versus, Way } from './pack.ts'

const before = (versus: Versus) => {
  if (versus.than === 'others') return versus.name ?? '다른 모든 사람'
  if (versus.than === 'named') return versus.name
  return versus.than === 'days' ? `직전 ${versus.days}일` : '지난달'
}

const with_ = (word: string, pair: string) => `${word}${josa(word, pair)}`

const moved = {
  clear: { up: '확실히 올랐습니다', down: '확실히 내렸습니다' },
  likely: { up: '오른 것으로 보입니다', down: '내린 것으로 보입니다' },
} as const

const differs = {
  clear: { up: '확실히 높습니다', down: '확실히 낮습니다' },
  likely: { up: '높은 것으로 보입니다', down: '낮은 것으로 보입니다' },
} as const

const maybe = (way: Way, versus: Versus) => {
  if (versus.than === 'others') return way === 'up' ? '높을 수도 있습니다' : '낮을 수도 있습니다'
  return way === 'up' ? '올랐을 수도 있습니다' : '내렸을 수도 있습니다'
}

/** Korean. */
export const pack: SayPack = {
  lang: 'ko',
  metrics: {
    nps: 'NPS',
    csat: 'CSAT',
    ces: 'CES',
    intent: '재구매 의향',
    juster: '예상 구매율',
  },
  quantity: (metric, level) => `${metric} ${level}`,
  delta: (change, unit) => (unit === 'points' ? `${change}점` : `${change}%p`),

  none: '아직 응답이 없습니다.',
  hidden: ({ text }, least) =>
    `지금까지 ${text}명이 응답했습니다. 점수는 ${least}명부터 보여 드립니다.`,
  tooFew: (low, high, { text }) => ({
    strong: `${low}~${high} 사이`,
    rest: ` (응답 ${text}명): 아직 응답이 적어 판단할 수 없습니다.`,
  }),
  rough: (low, high) => `, ${low}~${high} 사이`,
  solid: (low, high) => ` (${low}~${high})`,
  mean: (mean, low, high) => `평균 ${mean} (${low}~${high})`,
  asked: (answered, shown, rate) => `${shown.text}명에게 물어 ${answered.text}명 응답 (${rate})`,
  tooltip:
    '이 방문자들과 비슷한 모든 사람에게 물었다면 점수는 거의 확실히(95%) 이 범위 안에 있을 것입니다. 전혀 응답하지 않는 사람은 포함되지 않습니다.',

  notEnough: '아직 비교하기에 응답이 부족합니다.',
  noRealChange: '실질적인 변화가 없습니다.',
  noRealDifference: '실질적인 차이가 없습니다.',
  aboutTheSame: (versus) => `${with_(before(versus), '과(와)')} 비슷합니다.`,
  moved: (how, way, versus, change, low, high) => ({
    strong: `${before(versus)}보다 ${(versus.than === 'others' ? differs : moved)[how][way]}`,
    rest: ` (${change ? `${change}, ` : ''}${low}~${high} 사이).`,
  }),
  maybe: (way, versus) => ({
    strong: maybe(way, versus),
    rest: '. 확실히 알려면 응답이 더 필요합니다.',
  }),
  cannotTell: (low, high) => ({
    strong: '알 수 없습니다',
    rest: `. 변화는 ${low}에서 ${high} 사이 어디일 수도 있습니다.`,
  }),
  cannotTellApart: (low, high) => ({
    strong: '구분할 수 없습니다',
    rest: `. 차이는 ${low}에서 ${high} 사이 어디일 수도 있습니다.`,
  }),
  wait: (change, day) =>
    day
      ? `현재까지 ${change}. 판정은 ${day}에 나옵니다.`
      : `현재까지 ${change}. 아직 단정하기 이릅니다.`,
  visible: (size, unit) =>
    `지금 응답 수로는 약 ${size}${unit === 'points' ? '점' : '%p'} 미만의 변화는 대개 알아볼 수 없습니다.`,
  shift: (way, metric) =>
    `${with_(metric, '은(는)')} 뚜렷이 움직이지 않았지만 응답은 ${way === 'up' ? '높은' : '낮은'} 쪽으로 옮겨 갔습니다.`,
  changePoint: (way, day) =>
    `${day} 무렵 수준이 ${way === 'up' ? '올라갔습니다' : '내려갔습니다'}.`,

  mix: (facet, mix, change) =>
    `변화 ${change} 중 ${with_(mix, '은(는)')} 응답자 구성이 달라진 결과입니다 (${facet}별 비율).`,
  withinOnly: '응답자 구성 때문이 아닙니다. 사람들의 응답 자체가 전과 달라졌습니다.',
  lookedAt: ({ text }, found) =>
    found === 0
      ? `집단 ${text}개를 살펴보았지만 눈에 띄는 것은 없습니다.`
      : `집단 ${text}개를 살펴보았습니다.`,
  lookedAtNone: (least) => `아직 양쪽 모두 응답이 ${least}명 이상인 집단이 없습니다.`,
  finding: (group, change, sure) => ({
    strong: `${group}: ${change}`,
    rest: sure ? ' (확실함)' : ' (살펴볼 만함)',
  }),
  tag: (tag, change, low, high) =>
    `‘${tag}’ 응답은 전체 점수 ${with_(change, '과(와)')} 함께 나타납니다 (${low}~${high} 사이).`,

  weighted: (quantity, low, high) =>
    `질문을 받은 모든 사람이 같은 비율로 응답했다면: ${quantity} (${low}~${high}).`,
  weightedCaveat:
    '같은 페이지, 같은 기기에서도 응답한 사람과 응답하지 않은 사람은 다를 수 있습니다. 그 차이는 어떤 가중치로도 알 수 없습니다.',
  notWeighted: {
    no_answers: '아직 아무도 응답하지 않았습니다.',
    too_few: '가중치를 적용하기에 응답이 부족합니다.',
    too_noisy: '일부 집단의 응답이 너무 드물어 가중치를 적용하면 대부분 잡음이 됩니다.',
    uncovered: '질문을 받았지만 아무도 응답하지 않은 집단이 있습니다.',
    same: '누가 응답했는지는 점수에 영향을 주지 않습니다.',
  },

  facets: { page: '페이지', device: '기기', lang: '언어', visit: '방문', channel: '경로' },
  values: {
    phone: '휴대폰',
    tablet: '태블릿',
    desktop: 'PC',
    new: '첫 방문',
    returning: '재방문',
    tag: '페이지 안',
    link: '링크',
    mail: '이메일',
    import: '가져옴',
  },

  formula: {
    nps: () => '추천 고객(9~10) 비율에서 비추천 고객(0~6) 비율을 뺀 값입니다.',
    csat: (good) => `${good}점을 고른 사람의 비율입니다.`,
    ces: (good) => `쉬웠다고 답한 사람(${good}점)의 비율입니다.`,
    intent: (good) => `다시 사겠다고 답한 사람(${good}점)의 비율입니다. 행동이 아니라 의향입니다.`,
    juster: () =>
      '사람들이 답한 구매 확률의 평균입니다. 0은 1%, 1은 10% … 9는 90%, 10은 99%로 셉니다.',
  },
}
