import { ko as whyNot } from '#shared/phrases/why-not/ko.ts'
import type { PanelPack } from './pack.ts'

export const ko: PanelPack = {
  ...whyNot,
  title: '이 페이지에서 Earshot이 하는 일',
  close: '닫기',
  mayAsk: '물을 수 있음',
  waits: '기다리는 중',
  doesNotAsk: '묻지 않음',
  show: '지금 보기',
  noSurveys: '이 사이트에 게시된 설문이 없습니다.',
  noConsent:
    '아무것도 묻지 않습니다. 페이지가 아직 동의를 알리지 않았습니다(earshot(’consent’, ’granted’)).',
  noStorage: '태그가 아무것도 저장하지 않습니다(data-storage="none"). 페이지마다 잊습니다.',
  blockedStorage: '이 브라우저가 저장을 막고 있어 태그가 페이지마다 잊습니다.',
  privacySignal:
    '이 브라우저는 추적 거부를 요청합니다. 페이지, 기기, 고객 정보 없이 응답만 전송합니다.',
  surveys: '설문',
  memory: '이 브라우저가 기억하는 것',
  seen: (pages, visits) => `방문 ${visits}번, 페이지 ${pages}개`,
  since: (day) => `첫 방문 ${day}`,
  asked: (asks, most) => `91일 동안 최대 ${most}번 중 ${asks}번 물음`,
  events: (names) => `이벤트: ${names}`,
  nobody: '아직 없음',
  forget: '모두 잊기',
  answers: '응답',
  sent: (count) => `이 페이지에서 ${count}번 전송함`,
  unsent: (count) =>
    count === 0 ? '전송을 기다리는 응답 없음' : `전송을 기다리는 응답 ${count}개`,
  way: '수집 서버까지 가는 길',
  parts: { card: '설문 카드', words: '문구', door: '응답 전송' },
  findings: {
    works: '정상',
    csp: '이 페이지의 콘텐츠 보안 정책(CSP)이 막았습니다',
    stopped: '도중에 막혔습니다. 광고 차단기나 네트워크 문제일 수 있습니다',
    refused: '수집 서버가 거절했습니다',
  },
  cspLine: (directive, origin) => `${directive}에 ${origin} 주소를 추가하세요.`,
  onlyYou: '주소 끝에 #earshot이 있어 보입니다. 살펴보거나 띄워 보아도 집계되지 않습니다.',
  preview: '미리 보기: 집계하거나 저장하지 않습니다',
  again: '다시 보기',
}
