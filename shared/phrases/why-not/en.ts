import type { WhyNotPack } from './pack.ts'
import { tenths } from './tenths.ts'

const days = (value: number) => `${tenths(value)} ${tenths(value) === 1 ? 'day' : 'days'}`
const ago = (is: number) => (is < 1 ? 'less than a day ago' : `${days(is)} ago`)
const waits = (is: number, needs: number) =>
  `waits ${tenths(needs - is)} more ${tenths(needs - is) === 1 ? 'day' : 'days'}`
const many = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

const ENDED = { afterAnswerDays: 'answered', afterDismissalDays: 'closed', laterDays: 'put off' }

/** English. */
export const en: WhyNotPack = {
  lang: 'en',
  reasons: {
    full: () => 'its quota of answers is full',
    opens: () => 'it has not opened yet',
    closes: () => 'it has closed',
    quiet: () => 'nothing asks on this path',
    page: () => 'it does not ask on this page',
    leftOut: () => 'it leaves this page out',
    device: () => 'it does not ask on this kind of device',
    pages: (is, needs) => `this is page ${is} of this browser, it asks from page ${needs} on`,
    known: (is, needs) => `first seen ${ago(is)}, ${waits(is, needs)}`,
    sample: () => 'this browser is not in its sample',
    ended: (is, needs, end) => `${ENDED[end]} ${ago(is)}, ${waits(is, needs)}`,
    showings: (is) => `shown ${many(is, 'time')} without an answer, which is the most`,
    gap: (is, needs) => `a survey asked ${ago(is)}, ${waits(is, needs)}`,
    typing: () => 'somebody is typing in a field',
    covered: () => 'something lies over the page',
    storage: () => 'the tag may store nothing: it asks only where the page or the shopper calls',
    frame: () => 'this page is a frame that is hidden, small, or in a page with the tag',
    customer: (is, needs) => `this customer was asked elsewhere, ${waits(is, needs)}`,
    lang: () => 'it does not ask in this language',
    visit: () => 'it asks new or returning visitors, and this is the other kind',
    referrer: () => 'this visit came from elsewhere',
    utm: () => 'this visit began with other utm parameters',
    traits: () => 'the traits of this shopper do not match',
    events: () => 'an event that it waits for has not happened in this browser',
    filter: () => 'the properties of the event do not match',
    visits: (is, needs) => `this is visit ${is} of this browser, it asks from visit ${needs} on`,
    quarter: (is, needs) => `asked ${many(is, 'time')} in 91 days, ${needs} is the most`,
    seconds: (is, needs) => `${Math.floor(is)} s on this page, it waits for ${needs} s`,
    payment: () => 'a payment field has the focus',
    dialog: () => 'a dialog is open',
    banner: () => 'a cookie banner is in view',
    card: () => 'another card is open',
  },
  trigger(trigger) {
    if (trigger.on === 'load') return 'asks as soon as the page is there'
    if (trigger.on === 'seconds') return `waits for ${trigger.seconds} s on the page`
    if (trigger.on === 'scroll') return `waits for ${trigger.percent} % of the page to be scrolled`
    if (trigger.on === 'exit') return 'waits for the shopper to be about to leave'
    if (trigger.on === 'idle')
      return `waits for ${many(trigger.minutes, 'minute')} without activity`
    if (trigger.on === 'click') return `waits for a click on ${trigger.selector}`
    if (trigger.on === 'event') return `waits for the event “${trigger.name}”`
    if (trigger.on === 'tab') return 'is there as a tab at the edge of the page'
    if (trigger.on === 'inline') return 'stands where the page has put it'
    return 'waits to be called by its link or by the page'
  },
}
