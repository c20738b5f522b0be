import type { TagContext } from '../tag-context.ts'
import { openCards } from './open-cards.ts'

/** the place of `quiet` in `SCREEN_CODES`, which only grows at its end */
const QUIET = 3

/** Takes every card out of the page. */
export function leaveAll(): void {
  for (const card of openCards) card.leave()
}

/** An app has gone on to a path where the site never asks: what interrupts there leaves. */
export function leaveQuietPath({ rules, screen }: TagContext): void {
  const isQuiet = rules.surveys.some((one) => screen(one).some(([place]) => place === QUIET))
  for (const card of openCards) if (isQuiet && !card.stays) card.leave()
}
