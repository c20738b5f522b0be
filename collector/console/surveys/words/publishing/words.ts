import type { SurveyPart } from '#shared/survey-changes.ts'

/** What is said before a survey is published, and of its versions. */
export interface PublishingWords {
  readonly publishing: {
    readonly title: string
    readonly becomes: (ver: number) => string
    readonly none: string
    readonly removed: (question: string) => string
    readonly added: (question: string) => string
    readonly rescaled: (question: string) => string
    readonly shown: (question: string) => string
    readonly reworded: (question: string, lang: string) => string
    readonly choicesAdded: (question: string, choices: string) => string
    readonly choicesRemoved: (question: string, choices: string) => string
    readonly order: string
    /** newer default words of a question, of its scale, and of the rest of the card */
    readonly newerText: (question: string, langs: string) => string
    readonly newerScale: (question: string, langs: string) => string
    readonly newerCard: (langs: string) => string
    /** another name of the shop */
    readonly newerBrand: string
    readonly newerReading: string
    /** over what publishing again would take */
    readonly newer: string
    readonly defaultText: string
    readonly parts: Readonly<Record<SurveyPart, string>>
    readonly changes: (part: string) => string
    readonly missing: (langs: string) => string
    readonly missingDefault: (langs: string) => string
    readonly publish: string
    readonly back: string
    readonly by: (who: string) => string
    readonly current: string
    readonly restore: string
    readonly restoreSure: string
    readonly restored: string
    readonly testResponse: string
    readonly testHint: string
    readonly link: string
    readonly linkHint: string
    readonly qr: string
    readonly embed: string
  }
}
