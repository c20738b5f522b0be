import type { Days } from '#shared/analysis/days.ts'

/** That something went, or stands, up or down; `undefined`: nothing is told of it. */
export type Told = { readonly way: 'up' | 'down'; readonly isClear?: boolean } | undefined

/** What a shop is drawn by. */
export interface Given {
  readonly days: Days
  /** answers a day to each question */
  readonly perDay: number
  readonly random: () => number
  /** the first question falls by 20 points on this day; absent: nothing ever changes */
  readonly fallsOn?: string
}

/** One place where something is told. */
export interface Surface {
  readonly name: string
  /**
   * Draws a shop and opens it to daily looks. Each look returns one entry for all that may be told of:
   * a question, an option, a group.
   */
  readonly open: (given: Given) => (today: string) => readonly Told[]
  /** shops are costly here: this part of them will do */
  readonly part?: number
}
