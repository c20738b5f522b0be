import { josa } from '#shared/words/josa.ts'
import type { PublishingWords } from './words.ts'

/** Korean. */
export const publishing: PublishingWords = {
  publishing: {
    title: '고객에게 달라지는 점',
    becomes: (ver) => `버전 ${ver}${josa(String(ver), '(으)로')} 게시됩니다.`,
    none: '고객에게 달라지는 점이 없습니다.',
    removed: (q) => `삭제: “${q}”. 추이는 오늘로 끝나며, 지금까지의 답은 보관됩니다.`,
    added: (q) => `새 질문: “${q}”.`,
    rescaled: (q) => `“${q}”의 척도가 바뀝니다. 추이는 오늘로 끝나고 새로 시작됩니다.`,
    shown: (q) => `“${q}”의 표시 방식이나 질문 대상이 바뀝니다.`,
    reworded: (q, lang) => `“${q}”: ${lang} 문구가 바뀝니다. 추이에 오늘 날짜로 표시됩니다.`,
    choicesAdded: (q, choices) => `“${q}”: 선택지 추가 ${choices}.`,
    choicesRemoved: (q, choices) => `“${q}”: 선택지 삭제 ${choices}. 집계는 오늘로 끝납니다.`,
    order: '질문 순서가 바뀝니다.',
    newerText: (q, langs) =>
      `“${q}”: 새 기본 문구로 바뀝니다(${langs}). 추이에 오늘 날짜로 표시됩니다.`,
    newerScale: (q, langs) =>
      `“${q}”의 척도: 새 기본 문구로 바뀝니다(${langs}). 추이에 오늘 날짜로 표시됩니다.`,
    newerCard: (langs) => `버튼과 감사 메시지가 새 기본 문구로 바뀝니다(${langs}).`,
    newerBrand: '모든 질문의 쇼핑몰 이름이 바뀝니다. 추이에 오늘 날짜로 표시됩니다.',
    newerReading:
      '쇼핑몰 이름을 읽는 법이 바뀌어 이름 뒤의 조사가 달라집니다. 오늘 추이에 표시됩니다.',
    newer:
      '고객에게는 게시할 때의 문구가 그대로 나타납니다. 다시 게시하면 아래의 새 문구가 적용됩니다.',
    defaultText: '기본 문구',
    parts: {
      trigger: '시점',
      targeting: '대상',
      frequency: '노출 빈도',
      limits: '기간과 응답 한도',
      look: '디자인',
      thanks: '감사 메시지',
      name: '이름',
      lang: '기본 언어',
      priority: '우선순위',
    },
    changes: (part) => `변경: ${part}.`,
    missing: (langs) => `${langs} 문구가 없습니다. 해당 고객에게는 다른 언어로 나타납니다.`,
    missingDefault: (langs) => `${langs}에서는 직접 쓴 문구가 없어 기본 문구가 나타납니다.`,
    publish: '게시',
    back: '돌아가기',
    by: (who) => `게시자: ${who}`,
    current: '현재 게시됨',
    restore: '초안으로 복원',
    restoreSure: '초안을 이 내용으로 바꿀까요?',
    restored: '게시하기 전까지는 고객에게 나타나지 않습니다.',
    testResponse: '테스트 응답 보내기',
    testHint: '테스트로 표시되어 저장되며 집계에서 제외됩니다.',
    link: '설문 링크',
    linkHint: '이메일, 영수증, 포스터에 쓰세요. 열면 바로 질문합니다.',
    qr: '설문 링크의 QR 코드',
    embed: '태그가 있는 페이지 안에 넣으려면:',
  },
}
