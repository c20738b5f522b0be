import type { SharePack } from './pack.ts'

/** Korean. */
export const pack: SharePack = {
  title: '공유',
  hint: '링크를 가진 사람은 이 설문의 결과만 볼 수 있습니다. 4주 단위로만 보이며, 응답이 5명 미만인 그룹과 이름, 개별 응답은 보이지 않습니다. 언제든지 해지할 수 있습니다.',
  name: '이름',
  nameHint: '이 이름은 나만 볼 수 있습니다.',
  what: '공유할 내용',
  kinds: { page: '결과 페이지', badge: '페이지에 넣을 점수 배지' },
  ends: '사용 기간',
  days: (days) => `${days}일`,
  comments: '의견도 보여 주기',
  make: '링크 만들기',
  once: '지금 복사하세요. 다시 표시되지 않습니다.',
  open: '사용 중인 링크',
  none: '아직 없습니다.',
  until: (day) => `${day}까지`,
  withComments: '의견 포함',
  revoke: '해지',
  shared: '공유된 결과',
  sharedHint:
    '월요일부터 일요일까지 온전한 4주의 결과이며, 다음 4주가 끝나면 바뀝니다. 누구인지 알 수 없도록 응답이 5명 미만인 그룹은 뺐습니다.',
  ended: '더 이상 사용할 수 없는 링크입니다',
  endedHint:
    '기간이 끝났거나 링크가 온전히 복사되지 않았습니다. 보낸 사람에게 새 링크를 요청하세요.',
}
