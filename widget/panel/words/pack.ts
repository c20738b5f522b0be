import type { WhyNotPack } from '#shared/phrases/why-not/pack.ts'

/** What a part of the way was found to be. */
export type Finding = 'works' | 'csp' | 'stopped' | 'refused'

/** All that the panel says in one language. */
export interface PanelPack extends WhyNotPack {
  readonly title: string
  readonly close: string
  readonly mayAsk: string
  /** only the moment speaks against it */
  readonly waits: string
  readonly doesNotAsk: string
  readonly show: string
  readonly noSurveys: string
  /** the whole site stays silent */
  readonly noConsent: string
  readonly noStorage: string
  readonly blockedStorage: string
  readonly privacySignal: string
  readonly surveys: string
  readonly memory: string
  readonly seen: (pages: number, visits: number) => string
  /** a day, written out by `Intl` */
  readonly since: (day: string) => string
  readonly asked: (asks: number, most: number) => string
  readonly events: (names: string) => string
  readonly nobody: string
  readonly forget: string
  readonly answers: string
  readonly sent: (count: number) => string
  readonly unsent: (count: number) => string
  readonly way: string
  readonly parts: { readonly card: string; readonly words: string; readonly door: string }
  readonly findings: Readonly<Record<Finding, string>>
  /** names the directive of the page's content security policy */
  readonly cspLine: (directive: string, origin: string) => string
  readonly onlyYou: string
  readonly preview: string
  readonly again: string
}
