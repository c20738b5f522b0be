import type { SurveysWords } from './pack.ts'

/** Korean. */
export const surveys: SurveysWords = {
  surveys: {
    steps: {
      title: '시작하기',
      shop: '쇼핑몰 추가',
      tag: '쇼핑몰에서 태그 감지',
      survey: '설문 게시',
      answer: '첫 응답',
      done: '완료',
      open: '남음',
      tagHint: '쇼핑몰에 한 줄을 붙여 넣고 아무 페이지나 여세요.',
      tested: '테스트 응답이 도착했습니다. 실제 첫 응답이 오면 이 목록은 사라집니다.',
      noMail:
        '이 서버는 메일을 보낼 수 없어 이메일 알림이 발송되지 않습니다. EARSHOT_SMTP_URL과 EARSHOT_MAIL_FROM을 설정하고 다시 시작하세요.',
    },
    none: '아직 설문이 없습니다',
    noneHint: '템플릿을 고르세요. 바로 게시할 수 있고 모든 문구를 바꿀 수 있습니다.',
    add: '새 설문',
    states: {
      draft: '초안',
      asking: '진행 중',
      waiting: '예약됨',
      closed: '종료',
      full: '목표 달성',
      paused: '일시 중지됨',
    },
    changed: '게시하지 않은 변경 있음',
    unusedRule: (rule) =>
      `페이지 규칙 ${rule} 적용 안 됨: 쇼핑몰 페이지를 멈추게 할 수 있습니다. 더 간단하게 고쳐 다시 게시하세요.`,
    results: '결과',
    pause: '일시 중지',
    resume: '다시 시작',
    duplicate: '복제',
    copyOf: (name) => `${name} 사본`,
    versions: '버전',
    discard: '초안 버리기',
    discardSure: '정말 버릴까요?',
    archive: '보관',
    archiveSure: '질문을 멈추고 보관할까요?',
    archived: '보관됨',
    archivedHint:
      '아무에게도 질문하지 않으며 링크도 닫힙니다. 응답은 모두 남고, 복원하면 일시 중지 상태로 돌아옵니다.',
    isArchived: (name) => `“${name}” 설문을 보관했습니다.`,
    undo: '실행 취소',
    unarchive: '복원',
    copyTo: '다른 쇼핑몰로 복사',
    templates: '템플릿 고르기',
    templatesHint: '모두 고객에게 묻는 모든 언어로 바로 게시할 수 있습니다.',
    blank: '직접 만들기',
    blankHint: '질문 하나로 시작해 나머지를 적습니다.',
    version: (ver, when) => `버전 ${ver}, ${when} 게시`,
    first: '첫 버전입니다.',
    was: '이전',
    is: '이후',
  },
}
