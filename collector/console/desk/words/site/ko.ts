import type { SiteWords } from './words.ts'

/** Korean. */
export const site: SiteWords = {
  site: {
    add: '쇼핑몰',
    addHint: '이름과 주소만 알려 주세요. 모두 나중에 바꿀 수 있습니다.',
    name: '이름',
    nameHint: '관리할 때 쓰는 이름입니다.',
    brand: '브랜드',
    brandHint: '고객이 아는 이름으로, 질문에 들어갑니다.',
    address: '쇼핑몰 주소',
    addressHint: '예: https://shop.example',
    addressWrong: 'https://shop.example 같은 주소를 적어 주세요',
    addresses: '쇼핑몰 주소',
    addressesHint: '한 줄에 하나씩 적어 주세요. 다른 곳에서 온 답변은 표시해 두고 보관합니다.',
    lang: '언어',
    langHint: '고객의 언어로 된 문구가 없을 때 보여 줍니다.',
    zone: '시간대',
    zoneHint: '결과의 하루가 시작되는 기준입니다.',
    facets: '비교할 특성',
    facetsHint:
      'plan, tier처럼 쉼표로 나누어 8개까지 적을 수 있습니다. 다른 특성은 보관하지 않습니다.',
    quiet: '묻지 않는 화면',
    quietHint: '한 줄에 경로 하나. *는 무엇이든 뜻합니다. 예: /checkout/*',
    budget: '분기별 질문 횟수',
    budgetHint: '91일 동안 모든 설문을 합쳐 한 고객에게 묻는 최대 횟수입니다.',
    gap: '질문 사이 간격(일)',
    gapHint: '설문과 관계없이 한 고객에게 적용됩니다.',
    create: '계속',
    save: '저장',
    saved: '저장했습니다',
    newer:
      '그사이 다른 사람이 설정을 바꾸었습니다. 바뀐 설정을 보여 드리며, 내 변경은 저장되지 않았습니다.',
    missing: '내용을 적어 주세요',
    shopper: '고객에게 보이는 것',
    asking: '얼마나 자주 물을지',
  },
}
