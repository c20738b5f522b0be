import type { Progress } from '../card/progress.ts'

/** A card that is in the page, as the page's calls reach it. */
export interface OpenCard {
  /** it is a part of the page, and goes on where the page goes */
  readonly stays: boolean
  readonly progress: Progress
  /** closes it as its own button does */
  dismiss(): void
  /** takes it out of the page; nothing is kept of that */
  leave(): void
  /** who answers has become known */
  know(): void
}

/** Cards that are in the page now: one that asks at most, and those that the page has put into itself. */
export const openCards = new Set<OpenCard>()
