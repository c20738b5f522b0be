import type { RuleName } from '#collector/exchange/import/rules.ts'
import type { DateOrder } from '#collector/exchange/import/written-time.ts'
import type { ImportRecord } from '#collector/store/import-record.ts'
import type { Place } from '../picks.ts'
import type { SaidSentence } from './said/say-sentence.ts'

/** Of how many: formatted, and as a number for the plural. */
type Counted = (count: string, n: number) => string

/** Everything the page about imports says in one language. Counts arrive formatted. */
export interface ImportPack {
  readonly title: string
  readonly hint: string
  readonly survey: string
  readonly noSurvey: string
  readonly publish: string
  readonly file: string
  readonly fileHint: string
  readonly sending: (share: string) => string
  readonly reading: (rows: string) => string
  readonly storing: (stored: string, of: string) => string
  readonly found: {
    readonly title: string
    /** @param tool its name; absent: of no tool that is known */
    readonly from: (tool?: string) => string
    readonly ready: Counted
    readonly between: (range: string) => string
    readonly filtered: Counted
    readonly unanswered: Counted
    readonly repeated: Counted
    readonly unused: (columns: string) => string
    readonly states: (fresh: string, known: string, changed: string) => string
    readonly score: (metric: string, value: string, count: string, n: number) => string
    readonly encoding: (name: string) => string
    readonly refused: string
    readonly problems: Counted
    readonly line: string
    readonly column: string
    readonly cause: string
    readonly wholeRow: string
    readonly preview: string
    readonly when: string
  }
  readonly reads: {
    readonly title: string
    readonly hint: string
    readonly at: string
    readonly places: Readonly<Record<Place, string>>
    readonly none: string
    readonly format: string
    readonly formatHint: string
    readonly zone: string
    readonly zoneHint: string
    readonly encoding: string
    readonly anyEncoding: (found: string | undefined) => string
    readonly notTaken: string
    readonly trait: (name: string) => string
    readonly only: string
    readonly onlyValues: string
    readonly listHint: string
    readonly name: string
    readonly nameHint: string
    readonly sheet: string
    readonly separator: string
    readonly asFound: string
    readonly separators: Readonly<Record<'comma' | 'semicolon' | 'tab' | 'bar', string>>
    readonly skip: string
    readonly headings: string
    readonly skipHint: string
    readonly missing: string
    readonly dates: string
    readonly dateOrders: Readonly<Record<DateOrder, string>>
    readonly rules: string
    readonly rule: Readonly<Record<RuleName, string>>
    readonly whole: (low: number, high: number) => string
    readonly again: string
  }
  readonly labels: {
    readonly title: string
    readonly hint: string
    readonly text: string
    readonly times: string
    readonly means: string
    readonly meaningOf: (text: string) => string
    readonly open: string
    readonly noAnswer: string
    readonly take: string
  }
  /** a sentence of the collector */
  readonly said: (sentence: string) => SaidSentence
  readonly store: Counted
  readonly stored: Counted
  readonly known: Counted
  readonly changed: Counted
  /** @param left rows that stay behind */
  readonly storeRest: (count: string, left: string) => string
  readonly saveRejected: Counted
  readonly gone: Counted
  readonly results: string
  readonly past: string
  readonly none: string
  readonly states: Readonly<Record<ImportRecord['state'], string>>
  readonly answers: Counted
  readonly undo: string
  readonly undoSure: string
}
