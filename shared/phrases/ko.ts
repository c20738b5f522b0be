import { josa } from '../words/josa.ts'
import type { Moved, SayPack, Unit, Versus, Way } from './pack.ts'

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
  if (versus === 'others') return way === 'up' ? '높을 수도 있고' : '낮을 수도 있고'
  return way === 'up' ? '올랐을 수도 있고' : '내렸을 수도 있고'
}

const by = ({ change, low, high, unit }: Moved, versus: Versus) => {
  if (change) return `${change}, ${low}~${high} 사이`
  return `${versus === 'earlier' ? '변화는' : '차이는'} ${low}~${delta(high, unit)} 사이`
}

const delta = (change: string, unit: Unit) => (unit === 'points' ? `${change}점` : `${change}%p`)

/** levels in percent are often beside it, so that a bare number would be one of them */
const upTo = (high: string, unit: Unit) => (unit === 'percent' ? delta(high, unit) : high)

const standing = (sure: boolean) => (sure ? ' (확실함)' : ' (살펴볼 만함)')

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
  delta,
  deltaBeside: (change, unit) => (unit === 'points' ? change : delta(change, unit)),
  between: (low, high) => `${low}~${high} 사이`,

  none: '아직 응답이 없습니다.',
  noneLeft: (isAnonymous) =>
    isAnonymous
      ? '필터에 맞으면서 보여 줄 수 있는 응답이 없습니다. 익명 설문이라 작은 그룹은 가려집니다.'
      : '필터에 맞는 응답이 없습니다.',
  hidden: ({ text }, least, isOver) =>
    `${isOver ? '' : '지금까지 '}응답 ${text}건. 점수는 ${least}건부터 보여 드립니다.`,
  tooFew: (low, high, { text }) => ({
    strong: `${low}~${high} 사이`,
    rest: ` (응답 ${text}건): 정확한 점수를 내기에는 응답이 적습니다.`,
  }),
  rough: (low, high) => `, ${low}~${high} 사이`,
  solid: (low, high) => ` (${low}~${high})`,
  mean: (mean, low, high) => `평균 ${mean} (${low}~${high})`,
  answers: ({ text }) => `응답 ${text}건`,
  asked: (answered, shown, rate) => `노출 ${shown.text}회 중 응답 ${answered.text}건 (${rate})`,
  elsewhere: ({ text }) => `메일·매장·API로 받은 응답 ${text}건`,
  under: (share) => `${share} 미만`,
  over: (share) => `${share} 초과`,
  tooltip:
    '이 방문자들과 비슷한 모든 사람에게 물었다면 점수는 거의 확실히(95%) 이 범위 안에 있을 것입니다. 전혀 응답하지 않는 사람은 포함되지 않습니다.',

  quarter: (quarter, year) => `${year}년 ${quarter}분기`,
  since: (day) => `${day}부터`,
  later: (day, { n, text }, level) =>
    `${day}부터: ${n === 0 ? '응답 없음' : `응답 ${text}건`}${level ? `, ${level}` : ''}.`,

  pair: ({ now, before }, versus) =>
    `${now.level} (${now.name}), ${versus === 'earlier' ? '이전 ' : ''}${before.level} (${before.name})`,
  beside: (clause) => ` ${clause}.`,
  notEnough: (isOver) => `${isOver ? '' : '아직 '}비교하기에 응답이 부족합니다.`,
  noRealChange: '실질적인 변화가 없습니다.',
  noRealDifference: '실질적인 차이가 없습니다.',
  aboutTheSame: (versus) => (versus === 'earlier' ? '이전 기간과 비슷합니다.' : '서로 비슷합니다.'),
  moved: (how, way, versus) => (versus === 'others' ? differs : moved)[how][way],
  movedBy: (clause, change, versus) => `: ${clause}, ${by(change, versus)}.`,
  movedSoFar: (way) => `현재까지는 ${moved.likely[way]}`,
  verdictOn: (day) => ` 판정은 ${day}에 나옵니다.`,
  maybe: (way, versus) => ({ strong: maybe(way, versus), rest: ', 우연일 수도 있습니다.' }),
  maybeBy: (clause, change, versus) => ` ${clause}, ${by(change, versus)}.`,
  cannotTell: (low, high, unit) => ({
    strong: '알 수 없습니다',
    rest: `. 변화는 ${low}에서 ${upTo(high, unit)} 사이 어디일 수도 있습니다.`,
  }),
  cannotTellApart: (low, high, unit) => ({
    strong: '구분할 수 없습니다',
    rest: `. 차이는 ${low}에서 ${upTo(high, unit)} 사이 어디일 수도 있습니다.`,
  }),
  wait: (change, day) =>
    day
      ? `현재까지 ${change}. 판정은 ${day}에 나옵니다.`
      : `현재까지 ${change}. 아직 단정하기 이릅니다.`,
  visible: (size, unit) =>
    `지금 응답 수로는 약 ${size}${unit === 'points' ? '점' : '%p'} 미만의 변화는 대개 알아볼 수 없습니다.`,
  shift: (way, metric) =>
    `${with_(metric, '은(는)')} 뚜렷이 움직이지 않았지만 응답은 ${way === 'up' ? '좋은' : '나쁜'} 쪽으로 옮겨 갔습니다.`,
  reworded: (day) => `${day}에 질문 문구가 바뀌었습니다. 변화의 일부는 그 때문일 수 있습니다.`,
  reoffered: (day) =>
    `${day}에 질문 문구나 보기가 바뀌었습니다. 변화의 일부는 그 때문일 수 있습니다.`,
  changePoint: (way, day) =>
    `${day} 무렵 수준이 ${way === 'up' ? '올라갔습니다' : '내려갔습니다'}.`,

  mix: (facet, mix, change, unit) =>
    `변화 ${delta(change, unit)} 중 ${with_(delta(mix, unit), '은(는)')} ${facet}별 구성이 달라진 것으로 설명됩니다. 나머지는 응답 자체가 달라졌거나 보이지 않는 그룹 때문입니다.`,
  mixAgainst: (facet, mix, change, unit) =>
    `${facet}별 구성만 보면 ${delta(mix, unit)}만큼 움직였을 것입니다. 실제 변화는 ${delta(change, unit)}이며, 나머지는 응답 자체가 달라졌거나 보이지 않는 그룹 때문입니다.`,
  lookedAt: ({ text }, found) =>
    found === 0
      ? `그룹 ${text}개를 살펴보았지만 눈에 띄는 것은 없습니다.`
      : `그룹 ${text}개를 살펴보았습니다.`,
  allAlike: ({ n, text }) =>
    n === 1
      ? '그룹 1개를 살펴보았고, 나머지와 비슷하게 움직였습니다.'
      : `모든 그룹이 비슷하게 움직였습니다. 그룹 ${text}개를 살펴보았습니다.`,
  lookedAtNone: (least, versus) =>
    `아직 판단할 수 있는 그룹이 없습니다. ${versus === 'earlier' ? '두 기간 모두 ' : ''}그룹과 나머지에 응답이 각각 ${least}건 이상 있어야 합니다.`,
  movedGroup: (group, change, rest, sure) => ({
    strong: `${group}: ${change}`,
    rest: ` (이전 기간 대비), 나머지는 ${rest}${standing(sure)}`,
  }),
  differs: (group, { own, rest }, change, sure) => ({
    strong: `${group}: ${own}`,
    rest: `, 나머지 ${rest}${change ? `, 차이 ${change}` : ''}${standing(sure)}`,
  }),

  weighted: (quantity, ends) =>
    `모든 노출에 같은 비율로 응답했다면: ${quantity}${ends ? ` (${ends[0]}~${ends[1]})` : ''}.`,
  weightedCaveat:
    '같은 페이지, 같은 기기에서도 응답한 사람과 응답하지 않은 사람은 다를 수 있습니다. 그 차이는 어떤 가중치로도 알 수 없습니다.',
  withinNoise: (levels) =>
    `누구에게 물었는지로 가중하면 점수가 움직이지만, 우연으로 움직이는 폭보다 작습니다${levels ? ` (${levels[0]} → ${levels[1]})` : ''}.`,
  notWeighted: {
    no_answers: '아직 응답이 없습니다.',
    too_few: '가중치를 적용하기에 응답이 부족합니다.',
    too_noisy: '일부 그룹의 응답이 너무 드물어 가중치를 적용하면 대부분 잡음이 됩니다.',
    uncovered: '질문을 받았지만 응답이 하나도 없는 그룹이 있습니다.',
    same: '누구에게 물었는지로 가중해도 달라지지 않습니다.',
  },

  facets: {
    survey: '설문',
    page: '페이지',
    device: '기기',
    lang: '언어',
    visit: '방문',
    channel: '경로',
    visits: '몇 번째 방문',
    time: '질문 전 머문 시간',
    converted: '질문 전 구매',
  },
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
    '1': '첫 번째',
    '2-3': '2~3번째',
    '4-9': '4~9번째',
    '10+': '10번째 이상',
    '<10s': '10초 미만',
    '10-59s': '10~59초',
    '1-3min': '1~3분',
    '3-10min': '3~10분',
    '10+min': '10분 이상',
    no: '아니요',
    yes: '예',
  },
  otherValues: '그 밖의 모든 값',

  ratings: (low, high) => `${low}~${high}`,
  formula: {
    nps: () => '9~10점 응답(추천 고객)의 비율에서 0~6점 응답(비추천 고객)의 비율을 뺀 값입니다.',
    csat: (good) => `${good}점 응답의 비율입니다.`,
    ces: (good) => `쉬웠다는 응답(${good}점)의 비율입니다.`,
    intent: (good) => `다시 사겠다는 응답(${good}점)의 비율입니다. 행동이 아니라 의향입니다.`,
    juster: () => '응답된 구매 확률의 평균입니다. 0은 1%, 1은 10% … 9는 90%, 10은 99%로 셉니다.',
  },
}
