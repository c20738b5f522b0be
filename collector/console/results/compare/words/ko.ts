import type { ComparePack } from './pack.ts'

/** Korean. */
export const pack: ComparePack = {
  title: '비교',
  first: '기준',
  second: '비교 대상',
  survey: '설문',
  days: '기간',
  who: '응답자',
  everyone: '전체',
  rest: (segment) => `${segment} 외 전체`,
  before: '바로 이전 기간',
  swap: '서로 바꾸기',
  side: '구분',
  askedDifferently: '다른 설문은 이 질문을 같은 방식으로 묻지 않으므로 판정하지 않습니다.',
  samePeople:
    '양쪽에 같은 사람이 있을 수 있어 판정하지 않습니다. 다른 기간이나 휴대폰과 PC처럼 같은 종류의 두 값을 고르세요.',
  noRatings: '이 설문은 평점을 묻지 않아 비교할 점수가 없습니다.',
  shares: '점수별 응답 비율',
  note: '미리 정한 한 번의 비교입니다. 차이가 없는 스무 쌍 중 하나는 우연히 달라 보입니다.',
}
