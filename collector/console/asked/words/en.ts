import type { Trigger } from '#shared/asking.ts'
import type { AskWords } from './ask-words.ts'

const nth = (n: number) => {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(n)
  return `${n}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[rule]}`
}

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

const responses = (count: string) => (count === '1' ? 'response' : 'responses')

/** English. */
export const pack: AskWords = {
  today: 'First asked today',
  on: (day) => `First asked on ${day}`,
  never: {
    paused: 'It asks nobody while it is paused.',
    full: 'It asks nobody: the response limit is reached.',
    over: 'It asks nobody: it closes before the first visitor may be asked.',
    nobody: 'It asks nobody: the frequency or targeting leaves no visitor.',
    pages: 'It asks nobody: no page fits the page rules.',
  },
  page: (n) => `on the ${nth(n)} page`,
  visit: (n) => `from the ${nth(n)} visit on`,
  seconds: (s) => `after ${plural(s, 'second', 'seconds')}`,
  share: (oneIn) => `of about 1 in ${oneIn} visitors`,
  narrowed: 'where the targeting fits',
  sentence: (day, parts) => (parts.length === 0 ? `${day}.` : `${day}, ${parts.join(', ')}.`),
  offers: {
    tab: 'A tab stands at the edge of the page; whoever opens it is asked.',
    inline: 'It is shown wherever a page holds <earshot-survey>.',
    call: "It is asked by its link alone, or when the page calls earshot('show', …).",
  },
  trigger: triggerSaid,
  everyone: 'all visitors',
  again: (days) => `again after ${plural(days, 'day', 'days')}`,
  displays: (times) => `at most ${plural(times, 'display', 'displays')}`,
  sample: (percent) => `${percent} of visitors`,
  devices: { phone: 'phones', tablet: 'tablets', desktop: 'desktops' },
  visitors: { new: 'new visitors', returning: 'returning visitors' },
  known: (days) => `known for ${plural(days, 'day', 'days')}`,
  anonymous: 'anonymous',
  rules: (count) => plural(count, 'page rule', 'page rules'),
  exclusions: (count) => plural(count, 'excluded page', 'excluded pages'),
  conditions: (count) => plural(count, 'condition', 'conditions'),
  noLimits: 'no limits',
  aDay: (count) => `${count} ${responses(count)} a day`,
  inAll: (count) => `${count} ${responses(count)} in all`,
  from: (day) => `from ${day}`,
  until: (day) => `until ${day}`,
}

function triggerSaid(trigger: Trigger): string {
  switch (trigger.on) {
    case 'seconds':
      return `after ${plural(trigger.seconds, 'second', 'seconds')} on the page`
    case 'scroll':
      return `after scrolling ${trigger.percent}% of the page`
    case 'exit':
      return 'when the visitor is about to leave'
    case 'idle':
      return `after ${plural(trigger.minutes, 'minute', 'minutes')} without activity`
    case 'click':
      return `after a click on ${trigger.selector}`
    case 'event':
      return `after the event “${trigger.name}”`
    case 'tab':
      return 'a tab at the edge of the page'
    case 'inline':
      return 'inside the page'
    case 'call':
      return 'by its link or a call'
    case 'load':
      return 'as soon as the page is open'
  }
}
