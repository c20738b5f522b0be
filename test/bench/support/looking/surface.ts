import type { Days } from '#shared/analysis/days.ts'

/** What somebody who looks on a day is told: that a score went up or down, or nothing. */
export type Told = { readonly way: 'up' | 'down'; readonly isClear?: boolean } | undefined

/** One place where something is told. */
export interface Surface {
  readonly name: string
  /** Draws a shop and opens it to daily looks; its score falls by 20 points on `fallsOn`, if at all. */
  readonly open: (
    days: Days,
    perDay: number,
    random: () => number,
    fallsOn?: string,
  ) => (today: string) => Told
  /** shops are costly here: this part of them will do */
  readonly part?: number
}
