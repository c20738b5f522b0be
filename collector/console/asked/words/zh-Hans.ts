import type { Trigger } from '#shared/asking.ts'
import type { AskWords } from './ask-words.ts'

/** 简体中文。 */
export const pack: AskWords = {
  today: '今天开始展示',
  on: (day) => `${day}开始展示`,
  never: {
    paused: '暂停期间不会向任何人展示。',
    full: '已达到回答数量上限，不会向任何人展示。',
    over: '在首位访客可以看到之前就已截止，不会向任何人展示。',
    nobody: '展示频率或对象条件排除了所有访客，不会向任何人展示。',
    pages: '没有页面符合页面规则，不会向任何人展示。',
  },
  page: (n) => `第 ${n} 个页面`,
  visit: (n) => `第 ${n} 次访问起`,
  seconds: (s) => `${s} 秒后`,
  share: (oneIn) => `约每 ${oneIn} 位访客中 1 位`,
  narrowed: '符合对象条件时',
  sentence: (day, parts) => (parts.length === 0 ? `${day}。` : `${day}：${parts.join('，')}。`),
  offers: {
    tab: '页面边缘有一个侧边标签，打开的人会看到问卷。',
    inline: '在含有 <earshot-survey> 的页面中展示。',
    call: "仅通过问卷链接或 earshot('show', …) 调用展示。",
  },
  trigger: triggerSaid,
  everyone: '所有访客',
  again: (days) => `回答后 ${days} 天再次展示`,
  displays: (times) => `最多展示 ${times} 次`,
  sample: (percent) => `${percent} 的访客`,
  devices: { phone: '手机', tablet: '平板', desktop: '电脑' },
  visitors: { new: '新访客', returning: '回访访客' },
  known: (days) => `首次来访满 ${days} 天`,
  anonymous: '匿名',
  rules: (count) => `${count} 条页面规则`,
  exclusions: (count) => `${count} 个排除页面`,
  conditions: (count) => `${count} 个条件`,
  noLimits: '不限',
  aDay: (count) => `每天 ${count} 份回答`,
  inAll: (count) => `共 ${count} 份回答`,
  from: (day) => `自${day}起`,
  until: (day) => `至${day}止`,
}

function triggerSaid(trigger: Trigger): string {
  switch (trigger.on) {
    case 'seconds':
      return `在页面停留 ${trigger.seconds} 秒后`
    case 'scroll':
      return `页面滚动 ${trigger.percent}% 后`
    case 'exit':
      return '访客即将离开时'
    case 'idle':
      return `${trigger.minutes} 分钟没有操作后`
    case 'click':
      return `点击 ${trigger.selector} 后`
    case 'event':
      return `“${trigger.name}”事件后`
    case 'tab':
      return '页面边缘的侧边标签'
    case 'inline':
      return '页面内'
    case 'call':
      return '仅通过链接或调用'
    case 'load':
      return '页面打开时'
  }
}
