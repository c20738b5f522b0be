import type { WhyNotPack } from './pack.ts'
import { tenths } from './tenths.ts'

const ago = (is: number) => (is < 1 ? '不到 1 天前' : `${tenths(is)} 天前`)
const waits = (is: number, needs: number) => `还要等 ${tenths(needs - is)} 天`

const ENDED = {
  afterAnswerDays: '已回答',
  afterDismissalDays: '被关闭',
  laterDays: '选择了以后再说',
}

/** Chinese, simplified. */
export const zhHans: WhyNotPack = {
  lang: 'zh-Hans',
  reasons: {
    full: () => '回答数量已达上限',
    opens: () => '还没到开始时间',
    closes: () => '已经结束',
    quiet: () => '此路径上不显示任何问卷',
    page: () => '它不在此页面上显示',
    leftOut: () => '此页面已被排除',
    device: () => '它不在此类设备上显示',
    pages: (is, needs) => `这是此浏览器的第 ${is} 页，从第 ${needs} 页起才显示`,
    known: (is, needs) => `首次访问是 ${ago(is)}，${waits(is, needs)}`,
    sample: () => '此浏览器未被抽中',
    ended: (is, needs, end) => `${ago(is)}${ENDED[end]}，${waits(is, needs)}`,
    showings: (is) => `已显示 ${is} 次无人回答，不再显示`,
    gap: (is, needs) => `${ago(is)}显示过问卷，${waits(is, needs)}`,
    typing: () => '正在输入框中输入',
    covered: () => '页面上有其他内容遮挡',
    storage: () => '不允许存储任何内容，只在页面或访客主动打开时显示',
    frame: () => '此页面是隐藏或过小的框架，或位于已有标签的页面内',
    customer: (is, needs) => `已在别处问过该顾客，${waits(is, needs)}`,
    lang: () => '它不以此语言显示',
    visit: () => '它只面向新访客或回访者，此访客不属于该类',
    referrer: () => '此次访问来自别处',
    utm: () => '此次访问的 utm 参数不同',
    traits: () => '该顾客的属性不符合条件',
    events: () => '它等待的事件尚未在此浏览器中发生',
    filter: () => '事件的属性不符合条件',
    visits: (is, needs) => `这是此浏览器的第 ${is} 次访问，从第 ${needs} 次起才显示`,
    quarter: (is, needs) => `91 天内已显示 ${is} 次，上限 ${needs} 次`,
    seconds: (is, needs) => `在此页停留了 ${Math.floor(is)} 秒，需要 ${needs} 秒`,
    payment: () => '正在填写付款信息',
    dialog: () => '有对话框打开着',
    banner: () => '正显示 Cookie 横幅',
    card: () => '另一张卡片打开着',
  },
  trigger(trigger) {
    if (trigger.on === 'load') return '页面打开后立即显示'
    if (trigger.on === 'seconds') return `等待在页面停留 ${trigger.seconds} 秒`
    if (trigger.on === 'scroll') return `等待滚动到页面的 ${trigger.percent}%`
    if (trigger.on === 'exit') return '等待访客准备离开'
    if (trigger.on === 'idle') return `等待 ${trigger.minutes} 分钟无操作`
    if (trigger.on === 'click') return `等待点击 ${trigger.selector}`
    if (trigger.on === 'event') return `等待事件“${trigger.name}”`
    if (trigger.on === 'tab') return '以标签形式固定在页面边缘'
    if (trigger.on === 'inline') return '显示在页面指定的位置'
    return '等待通过链接或由页面调用'
  },
}
