import { josa } from '#shared/words/josa.ts'
import type { InstallWords } from './pack.ts'

/** Korean. */
export const install: InstallWords = {
  install: {
    title: '태그 설치',
    hint: '모든 페이지에 한 줄이면 됩니다. 약 2.5 kB이고, 설문을 게시하기 전에는 아무것도 보이지 않습니다.',
    where: '설치 방법',
    platforms: {
      html: 'HTML',
      woocommerce: 'WooCommerce',
      shopify: 'Shopify',
      magento: 'Magento',
      cafe24: '카페24',
      gtm: '태그 관리자',
      react: 'React',
    },
    steps: {
      html: ['모든 페이지가 함께 쓰는 템플릿의 </head> 앞에 붙여 넣으세요.'],
      woocommerce: [
        '외모 → 테마 파일 편집기에서 자식 테마의 header.php를 열거나 헤더 스크립트 플러그인을 쓰세요.',
        '</head> 앞에 붙여 넣고 저장하세요.',
        "주문 완료 페이지에서 주문 금액과 함께 earshot('track', 'purchase', {order_value: 49})을 호출하세요.",
        '스크립트를 캐시하거나 합치거나 늦추는 플러그인에서는 이 줄을 제외하고, 그 뒤 캐시를 비우세요.',
      ],
      shopify: [
        '온라인 스토어 → 테마 → … → 코드 편집 → theme.liquid를 여세요.',
        '</head> 앞에 붙여 넣고 저장하세요. 모든 스토어 페이지에서 실행됩니다.',
        '2026년 8월 26일부터 모든 요금제에서 주문 완료·주문 상태 페이지는 태그를 실행하지 않습니다. 다음 스토어 페이지에서 묻거나 설문 링크를 메일로 보내세요.',
      ],
      magento: [
        '콘텐츠 → 디자인 → 구성 → 스토어 뷰 → HTML Head를 여세요.',
        'Scripts and Style Sheets에 붙여 넣고 저장한 뒤 캐시를 비우세요.',
        'Magento는 자체 CSP를 보냅니다. 모듈의 csp_whitelist.xml에서 script-src와 connect-src에 이 주소를 더하세요. 2.4.7부터 결제 페이지에서 강제됩니다.',
      ],
      cafe24: [
        '디자인 → 디자인 편집에서 공통 레이아웃(layout/basic/layout.html)을 여세요.',
        '</head> 앞에 붙여 넣으세요. 모바일 디자인이 따로 있으면 똑같이 넣으세요.',
        '결제창은 결제 대행사의 것이라 태그가 그 안에서는 실행되지 않고, 그 앞뒤 페이지에서 실행됩니다.',
      ],
      gtm: [
        '맞춤 HTML 태그를 만들어 붙여 넣고 모든 페이지에서 실행되게 하세요.',
        '컨테이너를 게시하세요. 태그 관리자를 막는 차단기는 이 태그도 막으므로, 테마에 직접 넣으면 더 많은 고객에게 닿습니다.',
      ],
      react: [
        'index.html에 넣으세요(Next.js는 루트 레이아웃에 일반 script로).',
        '페이지 전환은 저절로 알아차립니다.',
      ],
    },
    csp: '쇼핑몰이 Content-Security-Policy를 보내면 이 주소를 script-src와 connect-src에 추가하세요:',
    pinned:
      '불러오는 스크립트를 해시로 고정하는 쇼핑몰이라면 이 태그를 쓰세요. 내용이 바뀌지 않습니다:',
    panel: '쇼핑몰에서 노출 여부와 이유 확인',
    panelHint:
      '주소 뒤에 #earshot을 붙이면 설문마다 지금 물을지, 아니라면 왜인지, 정책이나 차단 도구가 무엇을 막았는지 보여 줍니다.',
    waiting: '첫 방문을 기다리는 중',
    waitingHint: '쇼핑몰 페이지를 아무거나 열어 보세요. 저절로 초록색으로 바뀝니다.',
    seen: '태그가 감지되었습니다',
    seenAt: (ago, where) => `${ago} ${where}에서 확인`,
    seenDay: (day) => `마지막 확인: ${day}`,
    foreign: (origin) => `${origin}에 태그가 있지만 이 쇼핑몰의 주소가 아닙니다.`,
    foreignHint: '그곳의 응답은 표시되고 점수에서 제외됩니다.',
    allow: '내 주소입니다: 추가',
    onlyHere: (address) =>
      `${address}${josa(address, '은(는)')} 이 컴퓨터에서만 열립니다. 고객은 접속할 수 없습니다. EARSHOT_URL을 이 서버의 공개 주소로 설정하고 다시 시작하세요.`,
    blocked: (address) =>
      `쇼핑몰은 https인데 태그는 http라서 브라우저가 차단합니다. ${address}${josa(address, '을(를)')} https로 제공하세요.`,
    next: '템플릿 선택',
  },
}
