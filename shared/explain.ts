import type { Ending } from './memory.ts'
import type { Reason } from './screen.ts'

/** rounded up to a tenth, so that nothing ever waits 0 days */
const tenths = (value: number) => Math.ceil(Math.max(0, value) * 10) / 10
const ago = (is: number) => `${tenths(is)} ${tenths(is) === 1 ? 'day' : 'days'} ago`
const waits = (is: number, needs: number) =>
  `waits ${tenths(needs - is)} more ${tenths(needs - is) === 1 ? 'day' : 'days'}`

const ENDED = { afterAnswerDays: 'answered', afterDismissalDays: 'closed', laterDays: 'put off' }

type Sentence = (is: number, needs: number, end: Ending) => string

/** What the places in `screen`'s list of checks mean. */
const SCREENED: readonly Sentence[] = [
  () => 'its quota of answers is full',
  () => 'it has not opened yet',
  () => 'it has closed',
  () => 'nothing asks on this path',
  () => 'it does not ask on this page',
  () => 'it does not ask on this page',
  () => 'it does not ask on this kind of device',
  (is, needs) => `this is page ${is} of this browser, it asks from page ${needs} on`,
  (is, needs) => `first seen ${ago(is)}, ${waits(is, needs)}`,
  () => 'this browser is not in its sample',
  (is, needs, end) => `${ENDED[end]} ${ago(is)}, ${waits(is, needs)}`,
  (is) => `shown ${is} times without an answer, which is the most`,
  (is, needs) => `another survey asked ${ago(is)}, ${waits(is, needs)}`,
]

const LATER: Readonly<Record<string, Sentence>> = {
  lang: () => 'it does not ask in this language',
  visit: () => 'it asks new or returning visitors, and this is the other kind',
  referrer: () => 'this visit came from elsewhere',
  utm: () => 'this visit began with other utm parameters',
  traits: () => 'the traits of this shopper do not match',
  events: () => 'an event that it waits for has not happened in this browser',
  filter: () => 'the properties of the event do not match',
  visits: (is, needs) => `this is visit ${is} of this browser, it asks from visit ${needs} on`,
  quarter: (is, needs) => `asked ${is} times in 91 days, ${needs} is the most`,
  seconds: (is, needs) => `${Math.floor(is)} s on this page, it waits for ${needs} s`,
  payment: () => 'a payment field has the focus',
  dialog: () => 'a dialog is open',
  banner: () => 'a cookie banner is in view',
  card: () => 'another card is open',
}

/**
 * In plain English, why a survey does not ask, or that it may.
 *
 * @param end how its last showing ended, as this browser remembers
 */
export function explain(reason: Reason | undefined, end: Ending = 'laterDays'): string {
  if (!reason) return 'may ask, and waits for its trigger'
  const [code, is = 0, needs = 0] = reason
  const sentence = typeof code === 'number' ? SCREENED[code] : LATER[code]
  return sentence?.(is, needs, end) ?? `${code}`
}
