import type { Shopper } from '#shared/audience.ts'
import type { Memory } from '#shared/memory.ts'
import type { Moment } from '#shared/moment.ts'
import type { Properties } from '#shared/property-match.ts'
import type { TagContext } from '../tag-context.ts'
import { findBusy } from './busy/find-busy.ts'
import { langsWanted } from './fetch-words.ts'
import { whoIs } from './identity.ts'
import { loadedCalls } from './load-chunks.ts'

/**
 * Shopper and moment as they are now, for the decision to ask.
 *
 * @param event properties of the event that fired
 * @param isOpen whether another card is open
 */
export function atNow(
  tag: TagContext,
  memory: Memory,
  event: Properties,
  isOpen: boolean,
): Shopper & Omit<Moment, 'since'> {
  const { settings } = tag
  const campaign = new URLSearchParams(memory.utm)
  return {
    isFrame: self !== top && loadedCalls()?.isUnlikelyFrame() !== false,
    lang: langsWanted(settings)[0] ?? '',
    traits: whoIs(tag).traits ?? {},
    event,
    utm: (name) => campaign.get(`utm_${name}`),
    seconds: tag.visibleMs() / 1000,
    findBusy: () => (isOpen ? 'card' : findBusy()),
  }
}
