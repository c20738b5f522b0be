import type { PropertyFilter, Trigger } from '#shared/asking.ts'
import type { FlawCode } from '#shared/lint/flaw.ts'
import type { QuestionKind } from '#shared/survey.ts'

/** What the editor says. */
export interface EditorWords {
  readonly editor: {
    readonly saved: string
    readonly saving: string
    readonly unsaved: string
    readonly offline: string
    readonly incomplete: string
    readonly newer: (who: string) => string
    readonly takeTheirs: string
    readonly keepMine: string
    readonly undo: string
    readonly publish: string
    readonly published: string
    readonly cannot: string
    readonly live: string
    readonly test: string
    readonly shop: string
    readonly shopOpen: string
    /** @param until a time of day */
    readonly shopHint: (until: string) => string
    readonly shopQuery: string
    readonly write: string
    readonly preview: string
    readonly phone: string
    readonly desktop: string
    readonly previewHint: string
    readonly name: string
    readonly nameHint: string
    readonly questions: string
    readonly wording: string
    readonly text: string
    /** @param rating the lowest of the scale, or the highest */
    readonly low: (rating: number) => string
    readonly options: string
    readonly option: (n: number) => string
    readonly addOption: string
    readonly removeOption: (text: string) => string
    readonly many: string
    readonly other: string
    readonly keepOrder: string
    readonly points: string
    readonly lowest: string
    /** how many of the highest ratings count as satisfied */
    readonly top: string
    readonly face: string
    readonly faces: Readonly<Record<'numbers' | 'smileys' | 'stars', string>>
    readonly days: string
    readonly always: string
    readonly onlyIf: (question: string) => string
    readonly whenLabel: string
    readonly from: string
    readonly to: string
    readonly addQuestion: string
    readonly kinds: Readonly<Record<QuestionKind, string>>
    readonly up: string
    readonly down: string
    readonly remove: string
    readonly when: string
    readonly trigger: string
    readonly triggers: Readonly<Record<Trigger['on'], string>>
    readonly seconds: string
    readonly percent: string
    readonly minutes: string
    readonly selector: string
    readonly event: string
    readonly eventHint: (name: string) => string
    readonly delay: string
    readonly whom: string
    readonly pages: string
    readonly pagesHint: string
    readonly notPages: string
    readonly devices: string
    readonly device: Readonly<Record<'phone' | 'tablet' | 'desktop', string>>
    readonly visit: string
    readonly visits: Readonly<Record<'any' | 'new' | 'returning', string>>
    readonly minPages: string
    readonly minDays: string
    readonly minVisits: string
    readonly langs: string
    readonly langsHint: string
    readonly events: string
    readonly eventsHint: string
    readonly referrers: string
    readonly referrersHint: string
    readonly utm: string
    readonly utmHint: string
    readonly traits: string
    readonly where: string
    readonly unless: string
    readonly unlessHint: string
    readonly filterName: string
    readonly filterHow: string
    readonly filterValue: string
    readonly addFilter: string
    readonly hows: Readonly<Record<PropertyFilter['how'], string>>
    readonly estimate: string
    readonly estimateFew: string
    /** @param oneIn absent: none fitted */
    readonly estimated: (oneIn: string | undefined, fits: string, shown: string) => string
    readonly estimateHint: string
    readonly manners: string
    readonly afterAnswer: string
    readonly afterDismissal: string
    readonly maxShowings: string
    readonly sample: string
    readonly minSeconds: string
    readonly look: string
    readonly place: string
    readonly places: Readonly<Record<'corner' | 'centre' | 'inline' | 'tab', string>>
    readonly accent: string
    readonly accentHint: string
    readonly contrast: (ratio: string) => string
    readonly contrastLow: (ratio: string) => string
    readonly theme: string
    readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>
    readonly radius: string
    readonly pageFont: string
    readonly thanks: string
    readonly thanksText: string
    readonly link: string
    readonly linkText: string
    readonly linkHint: string
    readonly coupon: string
    readonly incentive: string
    readonly limits: string
    readonly opens: string
    readonly closes: string
    readonly perDay: string
    readonly total: string
    readonly priority: string
    readonly priorityHint: string
    readonly anonymous: string
    readonly anonymousHint: string
    readonly mailAnswers: string
    readonly mailAnswersHint: string
    readonly notEmpty: string
    readonly defaultText: string
    readonly reset: string
    readonly fills: (name: string, value: string) => string
    readonly fillsProduct: string
    readonly pageWrong: (line: string) => string
    readonly isLive: (ver: number) => string
    readonly isPaused: (ver: number) => string
    readonly isDraft: string
    readonly differs: string
  }
  /** @param words what gave rise to it; @param lang the language's name */
  readonly flaws: Readonly<Record<FlawCode, (words: string, lang: string) => string>>
}
