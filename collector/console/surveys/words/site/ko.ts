import type { SiteWords } from './pack.ts'

/** Korean. */
export const site: SiteWords = {
  site: {
    add: '쇼핑몰',
    addHint: '이름과 주소만 알려 주세요. 모두 나중에 바꿀 수 있습니다.',
    name: '이름',
    nameHint: '관리할 때 쓰는 이름입니다.',
    brand: '브랜드',
    brandHint:
      '고객이 아는 이름으로, 질문에 들어갑니다. 진행 중인 설문에는 게시할 때의 이름이 남습니다.',
    brandReading: '읽는 법',
    brandReadingHint: (example) =>
      `브랜드 이름을 한글로 읽는 대로 적으면 조사가 맞습니다. 지금은 “${example}”처럼 나타납니다.`,
    brandReadingWrong: '무인양품처럼 한글로 적어 주세요.',
    address: '쇼핑몰 주소',
    addressHint: '예: https://shop.example',
    addressWrong: 'https://shop.example 같은 주소를 적어 주세요',
    addresses: '쇼핑몰 주소',
    addressesHint: '한 줄에 하나씩 적어 주세요. 다른 곳에서 온 응답은 표시해 두고 보관합니다.',
    lang: '언어',
    langHint: '고객의 언어로 된 문구가 없을 때 보여 줍니다.',
    zone: '시간대',
    zoneHint: '결과의 하루가 시작되는 기준입니다.',
    facets: '비교할 속성',
    facetsHint:
      'plan, tier처럼 쉼표로 나누어 8개까지 적을 수 있습니다. 다른 속성은 보관하지 않습니다.',
    quiet: '묻지 않는 페이지',
    quietHint: '한 줄에 경로 하나. *는 무엇이든 뜻합니다. 예: /checkout/*',
    budget: '분기별 질문 횟수',
    budgetHint: '91일 동안 모든 설문을 합쳐 한 고객에게 묻는 최대 횟수입니다.',
    gap: '질문 사이 간격(일)',
    gapHint: '설문과 관계없이 한 고객에게 적용됩니다.',
    create: '계속',
    save: '저장',
    saved: '저장했습니다',
    newer: (names) =>
      `그사이 다른 사람이 바꾼 항목: ${names}. 입력하신 내용은 그대로이니 다시 저장하세요.`,
    missing: '내용을 적어 주세요',
    shopper: '고객에게 보이는 것',
    asking: '얼마나 자주 물을지',
    keeping: '응답 보관 기간',
    retention: '응답을 보관하는 일수',
    retentionHint:
      '30 이상. 비워 두면 계속 보관합니다. 집계와 점수는 남고, 오래된 응답의 의견과 고객 정보만 지워집니다.',
    perNetwork: '한 네트워크가 하루에 줄 수 있는 응답 수',
    perNetworkHint:
      '넘으면 몰린 응답으로 표시하고 점수에서 뺍니다. 비워 두면 100, 여럿이 쓰는 기기라면 0(제한 없음).',
    queryNames: '남겨 둘 쿼리 매개변수',
    queryNamesHint: '쉼표로 나눈 이름. 나머지는 페이지 주소에서 잘라 냅니다.',
    visits: '방문과 고객',
    countVisits: '방문 세기',
    countVisitsHint:
      '요약에 쓰입니다. 방문마다 페이지 수, 참여 시간, 구매만 세며 신원과 주소는 남기지 않습니다. Global Privacy Control이 켜져 있거나 동의 전이면 세지 않습니다.',
    eventAliases: '쇼핑몰에서 쓰는 이벤트 이름',
    eventAliasesHint:
      '한 줄에 하나씩, 예: bought = purchase. add_to_cart, begin_checkout, purchase를 쓸 수 있습니다.',
    activeDays: '조용해진 고객으로 볼 때까지 주문 없는 일수',
    activeDaysHint: '30~365. 비워 두면 이 쇼핑몰의 평소 주문 간격의 두 배입니다.',
    identity: '고객 서명',
    identityHint:
      '쇼핑몰 서버가 이 비밀 키로 로그인한 고객을 증명합니다(고객 ID의 HMAC-SHA-256, 16진수). 서버에만 두세요.',
    show: '비밀 키 보기',
    replace: '교체',
    leaked: '유출됨: 지금 바로 끝내기',
    both: (day) => `이전 비밀 키도 ${day}까지 쓸 수 있습니다.`,
    how: '서명하는 방법',
  },
}
