import type { Properties } from '#shared/property-match.ts'
import type { Context, LIMITS } from '#shared/snapshot.ts'
import type { SurveyWords } from '#shared/words.ts'
import type { TagContext } from '../tag-context.ts'
import { pageNow } from '../tag/page.ts'
import { whoIs, type Who } from './identity.ts'
import { fetchCalls } from './load-chunks.ts'

/** the door's own ceiling, copied so that its other ceilings stay out of the card */
const MAX_LENGTH: (typeof LIMITS)['pageLength' | 'referrerLength'] = 500

/** What goes along with the answers of the page; nothing for a shopper who asks not to be tracked. */
export async function contextOf(
  { settings, memory }: TagContext,
  { lang, incentive }: SurveyWords,
): Promise<Context> {
  if (isPrivate()) return {}
  const { visits, counted } = memory.read()
  const { origin, pathname, search } = location
  return {
    page: (origin + pathname + search).slice(0, MAX_LENGTH),
    referrer: document.referrer.slice(0, MAX_LENGTH),
    device: pageNow().device,
    lang,
    visit: visits > 1 ? 'returning' : 'new',
    // only where visits are counted
    ...(counted && (await fetchCalls()).bandNow(counted)),
    channel: settings.channel ?? 'tag',
    ...(incentive && { incentive }),
  }
}

/**
 * Who answers, as the page says so by now: sign-in often resolves after the card has come. Together
 * with what the event said that made the survey ask. Nothing under Global Privacy Control, nothing
 * when the survey is anonymous.
 */
export function whoOf(tag: TagContext, { anonymous }: SurveyWords, event?: Properties): Who {
  if (anonymous || isPrivate()) return {}
  const { traits, ...who } = whoIs(tag)
  if (!event && !traits) return who
  // the collector takes what is text, a number or yes and no, and leaves the rest
  return { ...who, traits: { ...event, ...traits } as NonNullable<Who['traits']> }
}

function isPrivate(): boolean {
  return Boolean(Reflect.get(navigator, 'globalPrivacyControl'))
}
