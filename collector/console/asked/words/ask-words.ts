import type { FirstAsk } from '#shared/first-ask.ts'
import type { Device, Trigger } from '#shared/asking.ts'

/** When a survey asks, whom and how often, in one language: sentences and one-line summaries. */
export interface AskWords {
  readonly today: string
  readonly on: (day: string) => string
  readonly never: Readonly<Record<NonNullable<FirstAsk['never']>, string>>
  /** "on the 2nd page": the first page is left unsaid */
  readonly page: (nth: number) => string
  readonly visit: (nth: number) => string
  readonly seconds: (seconds: number) => string
  readonly share: (oneIn: string) => string
  readonly narrowed: string
  /** @param day "first asked today" @param parts the conditions, in the order they hold */
  readonly sentence: (day: string, parts: readonly string[]) => string
  /** a tab, a place in the page, a link: it is there, and the shopper comes to it */
  readonly offers: Readonly<Record<'tab' | 'inline' | 'call', string>>
  /** "after the event “purchase”": with a small letter, to stand in a sentence */
  readonly trigger: (trigger: Trigger) => string
  readonly everyone: string
  readonly again: (days: number) => string
  readonly displays: (times: number) => string
  readonly sample: (percent: string) => string
  readonly devices: Readonly<Record<Device, string>>
  readonly visitors: Readonly<Record<'new' | 'returning', string>>
  readonly known: (days: number) => string
  readonly anonymous: string
  readonly rules: (count: number) => string
  readonly exclusions: (count: number) => string
  readonly conditions: (count: number) => string
  readonly noLimits: string
  readonly aDay: (count: string) => string
  readonly inAll: (count: string) => string
  readonly from: (day: string) => string
  readonly until: (day: string) => string
}
