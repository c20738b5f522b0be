import type { Trigger } from '#shared/asking.ts'
import type { AskWords } from './ask-words.ts'

/** 한국어. */
export const pack: AskWords = {
  today: '오늘부터 설문이 나타납니다',
  on: (day) => `${day}부터 설문이 나타납니다`,
  never: {
    paused: '일시 중지된 동안에는 아무에게도 나타나지 않습니다.',
    full: '응답 한도에 도달해 아무에게도 나타나지 않습니다.',
    over: '첫 방문자에게 나타나기 전에 마감되어 아무에게도 나타나지 않습니다.',
    nobody: '노출 빈도나 대상 조건에 맞는 방문자가 없어 아무에게도 나타나지 않습니다.',
    pages: '페이지 규칙에 맞는 페이지가 없어 아무에게도 나타나지 않습니다.',
  },
  page: (n) => `${n}번째 페이지에서`,
  visit: (n) => `${n}번째 방문부터`,
  seconds: (s) => `${s}초 후`,
  share: (oneIn) => `방문자 약 ${oneIn}명 중 1명에게`,
  narrowed: '대상 조건에 맞는 경우',
  sentence: (day, parts) => (parts.length === 0 ? `${day}.` : `${day}: ${parts.join(', ')}.`),
  offers: {
    tab: '페이지 가장자리에 탭이 있고, 연 사람에게 설문이 나타납니다.',
    inline: '<earshot-survey>가 있는 페이지에 나타납니다.',
    call: "설문 링크나 earshot('show', …) 호출로만 나타납니다.",
  },
  trigger: triggerSaid,
  everyone: '모든 방문자',
  again: (days) => `응답 후 ${days}일 뒤 다시`,
  displays: (times) => `최대 ${times}회 노출`,
  sample: (percent) => `방문자의 ${percent}`,
  devices: { phone: '휴대폰', tablet: '태블릿', desktop: 'PC' },
  visitors: { new: '첫 방문자', returning: '재방문자' },
  known: (days) => `첫 방문 후 ${days}일`,
  anonymous: '익명',
  rules: (count) => `페이지 규칙 ${count}개`,
  exclusions: (count) => `제외 페이지 ${count}개`,
  conditions: (count) => `조건 ${count}개`,
  noLimits: '제한 없음',
  aDay: (count) => `하루 응답 ${count}건`,
  inAll: (count) => `전체 응답 ${count}건`,
  from: (day) => `${day}부터`,
  until: (day) => `${day}까지`,
}

function triggerSaid(trigger: Trigger): string {
  switch (trigger.on) {
    case 'seconds':
      return `페이지에 ${trigger.seconds}초 머문 뒤`
    case 'scroll':
      return `페이지를 ${trigger.percent}% 스크롤한 뒤`
    case 'exit':
      return '방문자가 떠나려 할 때'
    case 'idle':
      return `${trigger.minutes}분 동안 움직임이 없을 때`
    case 'click':
      return `${trigger.selector} 클릭 후`
    case 'event':
      return `“${trigger.name}” 이벤트 후`
    case 'tab':
      return '페이지 가장자리 탭'
    case 'inline':
      return '페이지 안'
    case 'call':
      return '링크나 호출로만'
    case 'load':
      return '페이지가 열리면'
  }
}
