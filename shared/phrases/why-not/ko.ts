import type { WhyNotPack } from './pack.ts'
import { tenths } from './tenths.ts'

const ago = (is: number) => (is < 1 ? '하루 이내' : `${tenths(is)}일 전`)
const waits = (is: number, needs: number) => `${tenths(needs - is)}일 더 기다립니다`

const ENDED = { afterAnswerDays: '응답', afterDismissalDays: '닫음', laterDays: '나중에 하기' }

/** Korean. */
export const ko: WhyNotPack = {
  lang: 'ko',
  reasons: {
    full: () => '정해 둔 응답 수를 모두 채웠습니다',
    opens: () => '아직 시작일이 되지 않았습니다',
    closes: () => '종료되었습니다',
    quiet: () => '이 경로에서는 어떤 설문도 묻지 않습니다',
    page: () => '이 페이지에서는 묻지 않습니다',
    leftOut: () => '이 페이지는 제외되어 있습니다',
    device: () => '이 종류의 기기에서는 묻지 않습니다',
    pages: (is, needs) => `이 브라우저의 ${is}번째 페이지이며, ${needs}번째 페이지부터 묻습니다`,
    known: (is, needs) => `${ago(is)}에 처음 방문했고, ${waits(is, needs)}`,
    sample: () => '이 브라우저는 표본에 들지 않았습니다',
    ended: (is, needs, end) => `${ago(is)} ${ENDED[end]}, ${waits(is, needs)}`,
    showings: (is) => `응답 없이 ${is}번 보여 주어 더는 묻지 않습니다`,
    gap: (is, needs) => `${ago(is)}에 설문이 물었고, ${waits(is, needs)}`,
    typing: () => '입력란에 글을 쓰고 있습니다',
    covered: () => '페이지 위를 다른 것이 덮고 있습니다',
    storage: () => '아무것도 저장할 수 없어 페이지나 방문자가 부를 때만 묻습니다',
    frame: () => '숨겨졌거나 작은 프레임, 또는 태그가 있는 페이지 안의 프레임입니다',
    customer: (is, needs) => `이 고객에게는 다른 곳에서 물었고, ${waits(is, needs)}`,
    lang: () => '이 언어로는 묻지 않습니다',
    visit: () => '신규 또는 재방문자에게만 묻는데, 이 방문자는 해당하지 않습니다',
    referrer: () => '다른 곳을 거쳐 들어온 방문입니다',
    utm: () => '이 방문의 utm 값이 다릅니다',
    traits: () => '고객 속성이 조건과 맞지 않습니다',
    events: () => '기다리는 이벤트가 이 브라우저에서 아직 일어나지 않았습니다',
    filter: () => '이벤트 속성이 조건과 맞지 않습니다',
    visits: (is, needs) => `이 브라우저의 ${is}번째 방문이며, ${needs}번째 방문부터 묻습니다`,
    quarter: (is, needs) => `91일 동안 ${is}번 물었고, 최대 ${needs}번입니다`,
    seconds: (is, needs) => `이 페이지에 ${Math.floor(is)}초 머물렀고, ${needs}초를 기다립니다`,
    payment: () => '결제 입력란을 쓰고 있습니다',
    dialog: () => '대화 상자가 열려 있습니다',
    banner: () => '쿠키 배너가 보입니다',
    card: () => '다른 설문이 열려 있습니다',
  },
  trigger(trigger) {
    if (trigger.on === 'load') return '페이지가 열리면 바로 묻습니다'
    if (trigger.on === 'seconds') return `페이지에 ${trigger.seconds}초 머무르기를 기다립니다`
    if (trigger.on === 'scroll') return `페이지의 ${trigger.percent}%까지 스크롤하기를 기다립니다`
    if (trigger.on === 'exit') return '페이지를 떠나려는 순간을 기다립니다'
    if (trigger.on === 'idle') return `${trigger.minutes}분 동안 움직임이 없기를 기다립니다`
    if (trigger.on === 'click') return `${trigger.selector} 클릭을 기다립니다`
    if (trigger.on === 'event') return `‘${trigger.name}’ 이벤트를 기다립니다`
    if (trigger.on === 'tab') return '페이지 가장자리에 탭으로 있습니다'
    if (trigger.on === 'inline') return '페이지가 놓아 둔 자리에 있습니다'
    return '링크로 열거나 페이지가 부르기를 기다립니다'
  },
}
