import type { Reason } from '#shared/eligibility.ts'

/** In days, one decimal at most. */
const days = (value = 0) => `${Math.ceil(value * 10) / 10} days`

/** What each reason says, from what is and what would have to be. */
const SENTENCES: Record<Reason[0], (is: number, needs: number) => string> = {
  full: () => 'its quota of answers is full',
  early: () => 'it has not opened yet',
  over: () => 'it has closed',
  quiet: () => 'no survey asks on this path',
  page: () => 'it does not ask on this page',
  device: () => 'it does not ask on this kind of device',
  lang: () => 'it does not ask in this language',
  visit: () => 'it asks new or returning visitors, and this is the other kind',
  referrer: () => 'this visit came from elsewhere',
  utm: () => 'this visit began with other utm parameters',
  traits: () => 'the traits of this shopper do not match',
  events: () => 'something it waits for has not happened in this browser',
  filter: () => 'the properties of the event do not match',
  pages: (is, needs) => `page ${is} of this browser, it asks from page ${needs} on`,
  visits: (is, needs) => `visit ${is} of this browser, it asks from visit ${needs} on`,
  known: (is, needs) => `first seen ${days(is)} ago, it waits ${days(needs - is)} more`,
  sample: () => 'this browser is not in its sample',
  afterAnswerDays: (is, needs) => `answered ${days(is)} ago, waits ${days(needs - is)} more`,
  afterDismissalDays: (is, needs) => `closed ${days(is)} ago, waits ${days(needs - is)} more`,
  laterDays: (is, needs) => `put off ${days(is)} ago, waits ${days(needs - is)} more`,
  showings: (is, needs) => `shown ${needs - 1} times without an answer, ${is} is the most`,
  gap: (is, needs) => `another survey asked ${days(is)} ago, waits ${days(needs - is)} more`,
  quarter: (is, needs) => `asked ${is} times in 91 days, ${needs} is the most`,
  seconds: (is, needs) => `${Math.floor(is)} s on this page, it waits for ${needs} s`,
  payment: () => 'a payment field or a frame has the focus',
  dialog: () => 'a dialog is open',
  banner: () => 'a cookie banner is in view',
  card: () => 'another card is open',
}

/** One line for one survey: may it ask, or what is in the way. */
export function whyLine(survey: string, verdict: 'ask' | Reason): string {
  if (verdict === 'ask') return `${survey}: may ask, and waits for its trigger`
  const [code, is = 0, needs = 0] = verdict
  return `${survey}: ${SENTENCES[code](is, needs)}`
}
