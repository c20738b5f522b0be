import type { ChangeVerdict } from '../../engagement/change-verdict.ts'
import type { HealthPart } from '../../engagement/health.ts'
import type { FigureId, SummaryFigure, Withheld } from '../../summary.ts'

/** The words of a summary in one language. */
export interface SummaryPack {
  readonly lang: string
  readonly title: string
  readonly parts: Readonly<Record<SummaryFigure['part'], string>>
  readonly labels: Readonly<Record<FigureId, string>>
  /** how each is counted, and how others miscount it */
  readonly formulas: Readonly<Record<FigureId, string>>
  readonly withheld: Readonly<Record<Withheld, string>>
  readonly verdicts: Readonly<Record<ChangeVerdict, string>>
  readonly percent: (value: string) => string
  readonly seconds: (value: string) => string
  readonly between: (low: string, high: string) => string
  readonly range: (low: string, high: string) => string
  /** a range that stands for a number; no dash beside a sign */
  readonly span: (low: string, high: string) => string
  readonly of: (n: string) => string
  /** between figures of one line */
  readonly comma: string
  /** between two sentences */
  readonly stop: string
  readonly before: (value: string) => string
  readonly days: (days: number, isAssumed: boolean) => string
  readonly capped: string
  readonly periods: (weeks: string, month: string) => string
  readonly next: string
  readonly comments: string
  readonly largest: (label: string, verdict: string) => string
  readonly nothing: string
  /** the same although a figure by itself is called changed */
  readonly byChance: string
  readonly visitsOff: string
  readonly noOrders: string
  readonly excluded: (n: string) => string
  readonly caveat: string
  /** satisfaction by engagement, of one kind of question */
  readonly bands: (label: string) => string
  readonly bandsNote: string
  /** the list of customers by their health */
  readonly call: {
    readonly title: string
    readonly counts: (call: string, watch: string, fine: string) => string
    readonly parts: Readonly<Record<HealthPart, string>>
    readonly nobody: string
    readonly formula: string
  }
  readonly download: string
}
