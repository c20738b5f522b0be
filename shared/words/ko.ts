import type { LanguagePack } from './pack.ts'

/** Korean. Particles stand as pairs after a placeholder and are chosen by `josa`. */
export const ko: LanguagePack = {
  lang: 'ko',
  questions: {
    nps: {
      text: '{brand}을(를) 친구나 가족에게 추천하실 의향이 얼마나 있으신가요?',
      low: '전혀 추천하고 싶지 않음',
      high: '매우 추천하고 싶음',
    },
    csat: {
      text: '오늘 구매에 얼마나 만족하셨나요?',
      low: '매우 불만족',
      high: '매우 만족',
    },
    ces: {
      text: '{brand}에서 하려던 일을 쉽게 할 수 있었다',
      low: '전혀 그렇지 않다',
      high: '매우 그렇다',
    },
    repurchase: {
      text: '앞으로 {days}일 안에 {brand}에서 다시 구매하실 가능성이 얼마나 되나요?',
      low: '매우 낮음',
      high: '매우 높음',
    },
    comment: { text: '그렇게 답하신 가장 큰 이유는 무엇인가요?' },
    choice: { text: '구매를 망설이신 이유가 있다면 무엇인가요?' },
  },
  juster: { low: '전혀 또는 거의 없음', high: '확실하거나 거의 확실함' },
  names: {
    of: '{high}점 만점에 {rating}점',
    csat: ['매우 불만족', '불만족', '보통', '만족', '매우 만족'],
    ces5: ['전혀 그렇지 않다', '그렇지 않다', '보통이다', '그렇다', '매우 그렇다'],
    ces7: [
      '전혀 그렇지 않다',
      '그렇지 않다',
      '약간 그렇지 않다',
      '보통이다',
      '약간 그렇다',
      '그렇다',
      '매우 그렇다',
    ],
    repurchase: ['매우 낮음', '낮음', '보통', '높음', '매우 높음'],
  },
  other: '기타',
  product: '구매하신 상품',
  thanks: '소중한 의견 고맙습니다. 하나하나 읽겠습니다.',
  ui: {
    title: '{brand}에서 드리는 질문',
    close: '닫기',
    later: '나중에 답하기',
    back: '이전',
    next: '다음',
    send: '보내기',
    done: '완료',
    skip: '건너뛰기',
    commentHint: '한두 마디면 충분합니다',
    progress: '{steps}개 중 {step}번째 질문',
    saved: '답변이 저장되었습니다',
    copy: '코드 복사',
    copied: '복사했습니다',
    tab: '의견 남기기',
  },
}
