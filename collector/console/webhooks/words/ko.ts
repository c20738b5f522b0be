import type { WebhookPack } from './pack.ts'

/** Korean. */
export const pack: WebhookPack = {
  title: '웹훅, 채팅, 메일',
  receivers: '받는 곳',
  receiversHint: '답변을 알려 줄 곳입니다. 실패하면 사흘 동안 다시 보냅니다.',
  none: '아직 없습니다. 아래에서 서버, 채널 또는 메일 주소를 추가하세요.',
  active: '사용 중',
  paused: {
    owner: '멈춤',
    gone: '멈춤: 받는 쪽이 더 이상 없다고 답했습니다 (410)',
    unsubscribed: '멈춤: 메일의 링크로 수신을 거부했습니다',
    unreadable: '멈춤: 키 파일이 없어졌습니다. 삭제하고 다시 추가하세요',
  },
  kinds: { webhook: '웹훅', slack: 'Slack', discord: 'Discord', mail: '이메일' },
  events: {
    'response.completed': '고객이 끝까지 답했을 때',
    'response.answered': '고객이 답했을 때 (끝까지 답하지 않아도)',
    digest: '매주 월요일: 지난주 요약',
  },
  filters: {
    lowScore: '점수가 낮을 때',
    hasComment: '의견이 있을 때',
    customerKnown: '고객을 알 때',
  },
  act: {
    test: '시험 보내기',
    log: '기록',
    pause: '멈추기',
    activate: '다시 사용',
    rotate: '새 비밀 키',
    remove: '삭제',
    removeSure: (name) => `“${name}” 항목과 기록을 삭제할까요?`,
    again: '다시 보내기',
    allFailed: '실패한 것 모두 다시 보내기',
    older: '이전 기록',
  },
  add: {
    title: '받는 곳 추가',
    kind: '종류',
    name: '이름',
    target: 'https://로 시작하는 주소',
    mail: '이메일 주소',
    when: '언제',
    onlyIf: '다음 조건일 때만',
    lang: '메시지 언어',
    submit: '추가',
  },
  secretHint: '서명용 비밀 키입니다. 지금 복사하세요. 다시 보여 드리지 않습니다.',
  rotatedHint: '새 서명용 비밀 키입니다. 지금 복사하세요. 이전 키로도 하루 동안 함께 서명합니다.',
  log: {
    none: '아직 보낸 것이 없습니다.',
    states: { waiting: '대기 중', delivered: '전달됨', failed: '실패' },
    kinds: {
      'response.completed': '완료',
      'response.answered': '답변',
      digest: '요약',
      test: '시험',
    },
    next: (instant) => `다음 시도 ${instant}`,
    attempts: (count) => `${count}번 시도`,
  },
}
