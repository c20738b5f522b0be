import type { SummaryPack } from './pack.ts'

export const ko: SummaryPack = {
  lang: 'ko',
  title: '요약',
  parts: {
    satisfaction: '만족도: 고객의 말',
    engagement: '참여도: 고객의 행동',
    customers: '고객: 주문 기준',
    together: '함께 보기',
  },
  labels: {
    nps: 'NPS',
    csat: 'CSAT',
    ces7: 'CES (1–7)',
    ces5: 'CES (1–5)',
    repurchase: '다시 사겠다는 응답',
    visits: '방문',
    returning: '재방문',
    conversion: '구매 전환율',
    bounce: '이탈률',
    engaged_time: '방문당 실제 이용 시간',
    pages: '방문당 페이지',
    carts_left: '남겨진 장바구니',
    carts_recovered: '되살아난 장바구니',
    active: '활성 고객',
    gone_quiet: '조용해진 고객',
    repeat_30: '30일 안에 재구매',
    repeat_60: '60일 안에 재구매',
    repeat_90: '90일 안에 재구매',
    order_value: '주문 금액',
    orders_a_year: '연간 주문 수',
    first_year: '고객의 첫해 매출',
    lifetime: '공식으로 구한 생애 가치',
    five_years_by_age: '가입 연차로 본 5년',
    after_promoter: '응답 후 90일 안에 구매한 추천 고객',
    after_passive: '중립 고객',
    after_detractor: '비추천 고객',
    after_difference: '추천 고객과 비추천 고객의 차이',
    worth_promoter: '추천 고객 1명의 90일 매출',
    worth_passive: '중립 고객 1명',
    worth_detractor: '비추천 고객 1명',
    intent_5: '5점이라 답하고 구매',
    intent_4: '4점이라 답하고 구매',
    intent_low: '1–3점이라 답하고 구매',
  },
  formulas: {
    nps: '9–10점 비율에서 0–6점 비율을 뺀 값입니다. 모든 설문의 응답을 먼저 합친 뒤 계산합니다. 점수의 합이나 평균이 아닙니다.',
    csat: '5점 척도에서 4–5점 응답 ÷ 전체 응답입니다. 평균이 아닙니다.',
    ces7: '7점 척도에서 5–7점 응답 ÷ 전체 응답입니다. 5점 척도의 응답과 합치지 않습니다.',
    ces5: '5점 척도에서 4–5점 응답 ÷ 전체 응답입니다. 7점 척도의 응답과 합치지 않습니다.',
    repurchase:
      '5점 척도에서 4–5점 응답 ÷ 전체 응답입니다. 가장 많이 물어본 기간만 셉니다. 행동이 아니라 말입니다.',
    visits:
      '30분 동안 활동이 없거나 24시간이 지나면 방문이 끝납니다. 모든 탭이 한 방문이며 시작한 날에 속하고 자정에 나뉘지 않습니다. 방문자가 아니라 방문을 셉니다. 누구인지는 알지 못합니다.',
    returning:
      '브라우저의 첫 방문이 아닌 방문 ÷ 방문입니다. 적어도 이만큼입니다. Safari는 7일 뒤에, 시크릿 창은 바로 잊습니다.',
    conversion: '구매가 있었던 방문 ÷ 방문입니다. 주문 ÷ 방문이나 주문 ÷ 방문자가 아닙니다.',
    bounce:
      '한 페이지만 보고 아무 이벤트도 없었던 방문 ÷ 방문입니다. GA4는 “참여”의 반대를, 다른 도구는 한 페이지 방문을 모두 이탈로 셉니다.',
    engaged_time:
      '입력 후 30초 안에 페이지가 보이던 시간의 중앙값입니다. 방문의 절반은 이보다 길었습니다. 손을 대지 않고 보는 영상은 30초 뒤에 멈춥니다. 평균은 소수의 방문에 끌려갑니다.',
    pages:
      '페이지 조회 ÷ 방문입니다. 새로고침은 세고, 아무도 보지 않은 백그라운드 탭은 세지 않습니다.',
    carts_left: '장바구니에 담고 구매하지 않은 방문 ÷ 장바구니에 담은 방문입니다.',
    carts_recovered:
      '장바구니를 남긴 방문 뒤 7일 안의 구매 ÷ 7일이 지난 날의 남겨진 장바구니입니다. 적어도 이만큼입니다.',
    active: '월말까지의 기간에 주문한 고객입니다. 기간은 이 쇼핑몰의 평소 주문 간격의 두 배입니다.',
    gone_quiet:
      '월초에 활성이었지만 월말에는 아닌 고객 ÷ 월초의 활성 고객입니다. 새 고객이 떠난 고객을 가리는 순증감이 아닙니다. 조용해졌다고 떠난 것은 아니며 많은 고객이 돌아옵니다.',
    repeat_30:
      '첫 주문 후 30일 안에 다시 주문한 고객 ÷ 30일이 지난 신규 고객입니다. 갓 들어온 고객은 아직 세지 않습니다.',
    repeat_60: '60일 기준입니다.',
    repeat_90: '90일 기준입니다.',
    order_value:
      '최근 365일의 환불을 뺀 매출 ÷ 주문 수입니다. 주문이 가장 많은 통화로 셉니다. 통화는 합치지 않습니다.',
    orders_a_year: '최근 365일의 주문 ÷ 고객입니다. 1년이 안 되면 늘려 잡지 않습니다.',
    first_year:
      '1–2년 전에 처음 구매한 고객의 첫 365일 매출 ÷ 고객 수입니다. 실제로 센 값이며 비용을 빼기 전입니다.',
    lifetime:
      '주문 금액 × 연간 주문 수 × 햇수입니다. 햇수 = 1 ÷ 연간 이탈률, 최대 5년입니다. 예측이 아니라 공식이며, 모의 쇼핑몰에서 실제보다 18 % 낮거나 9 % 높았습니다. 비용을 빼기 전입니다.',
    five_years_by_age:
      '첫해와 둘째 해를 더하고, 그 뒤는 둘째 해처럼 줄어든다고 봅니다. 비용을 빼기 전입니다.',
    after_promoter:
      '응답 전에 구매한 적이 있고 응답 후 90일 안에 다시 주문한 고객의 비율입니다. 90일이 지난 고객만 셉니다. 함께 나타날 뿐 원인은 아닙니다.',
    after_passive: '7–8점을 준 고객의 같은 비율입니다.',
    after_detractor: '0–6점을 준 고객의 같은 비율입니다.',
    after_difference:
      '다시 주문한 추천 고객의 비율에서 비추천 고객의 비율을 뺀 값(포인트, Newcombe)입니다. 함께 나타날 뿐 원인은 아닙니다.',
    worth_promoter:
      '응답 후 90일 동안의 매출에서 환불을 뺀 금액 ÷ 전에 구매한 적이 있는 추천 고객. 통화마다 따로 세며 환산하지 않습니다. 주문이 없는 고객은 0으로 세므로 잃은 매출도 들어 있습니다.',
    worth_passive: '7–8점을 준 고객의 같은 금액입니다.',
    worth_detractor: '0–6점을 준 고객의 같은 금액입니다.',
    intent_5:
      '5점이라 답한 고객 가운데 질문이 말한 기간 안에 주문한 비율입니다. 기간이 지난 고객만 셉니다. 의향을 행동이라 부르는 글이 많지만, 이것은 말입니다.',
    intent_4: '4점이라 답한 고객의 같은 비율입니다.',
    intent_low: '1–3점이라 답한 고객의 같은 비율입니다.',
  },
  withheld: {
    none: '아직 없음',
    hidden: '5건 미만이라 표시하지 않음',
    too_few: '정확한 값을 말하기에는 적음',
    no_history: '주문 기록이 충분히 거슬러 올라가지 않음',
    needs_1_year: '1년 치 주문이 필요함',
    needs_2_years: '2년 치 주문이 필요함',
    needs_3_years: '3년 치 주문이 필요함',
    event: '아직 보고된 것이 없음. 이벤트가 연결되어 있나요?',
  },
  verdicts: {
    not_enough: '아직 비교하기에 부족함',
    steady: '실제 변화 없음',
    cannot_tell: '변했는지 알 수 없음',
    clear_up: '확실히 상승',
    clear_down: '확실히 하락',
    likely_up: '상승한 듯함',
    likely_down: '하락한 듯함',
    maybe_up: '상승 또는 우연',
    maybe_down: '하락 또는 우연',
  },
  percent: (value) => `${value}%`,
  seconds: (value) => `${value}초`,
  between: (low, high) => `${low}에서 ${high} 사이`,
  range: (low, high) => `(${low}~${high})`,
  span: (low, high) => `${low}~${high}`,
  comma: ', ',
  stop: '. ',
  of: (n) => `${n}건 중`,
  before: (value) => `이전 ${value}`,
  days: (days, isAssumed) => (isAssumed ? `${days}일(가정)` : `${days}일(평소 간격의 두 배)`),
  capped: '최대 5년',
  periods: (weeks, month) => `응답과 방문: ${weeks} · 고객: ${month}`,
  next: '다음에 할 일',
  comments: '기다리는 의견 읽기',
  largest: (label, verdict) =>
    `먼저 ${label} 항목을 보세요: ${verdict}. 우연을 넘는 가장 큰 변화입니다.`,
  nothing: '모든 수치를 함께 보면 확실한 변화는 없습니다. 최근 의견을 읽어 보세요.',
  byChance:
    '수치가 많으면 한둘은 우연히도 움직입니다. 모두 함께 보면 확실하다고 할 변화는 없습니다. 최근 의견을 읽어 보세요.',
  visitsOff: '이 사이트에서는 방문을 세지 않습니다. 소유자가 사이트 설정에서 켤 수 있습니다.',
  noOrders: '아직 주문이 없습니다. POST /api/sites/{site}/orders로 보내 주세요.',
  excluded: (n) => `의심 방문 ${n}건은 어느 수치에도 들어가지 않습니다.`,
  caveat: '참여도는 행동, 만족도는 말입니다. 하나의 숫자로 합치지 않습니다.',
  bands: (label) => `참여도별 ${label}`,
  bandsNote:
    '질문을 받기 전까지의 참여도로 나눈 응답입니다. 함께 나타난다는 뜻일 뿐 원인이라는 뜻이 아닙니다. 따로 정하지 않으면 두 페이지와 8초 전에는 묻지 않으므로 그보다 짧은 방문은 거의 들어 있지 않습니다.',
  call: {
    title: '연락할 고객',
    counts: (call, watch, fine) => `연락 ${call}명, 지켜보기 ${watch}명, 양호 ${fine}명`,
    parts: { satisfaction: '만족도', recency: '최근성', frequency: '빈도', complaint: '불만' },
    nobody: '연락할 고객이 없습니다.',
    formula:
      '알려진 항목만 가중 평균한 값입니다. 만족도 40, 최근성 30, 빈도 20, 불만 10입니다. 모르는 항목은 중간값으로 치지 않고 뺍니다. 50 미만은 연락, 70 미만은 지켜보기이며 해결되지 않은 불만이 있으면 49를 넘지 않습니다. 연락할 목록일 뿐이므로 평균이나 추이는 없습니다.',
  },
  download: 'CSV',
}
