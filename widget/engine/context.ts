import type { Context, LIMITS } from '#shared/snapshot.ts'
import type { SurveyWords } from '#shared/words.ts'
import type { TagContext } from '../tag-context.ts'
import { pageNow } from '../tag/page.ts'
import { bandNow } from './band-now.ts'
import type { Who } from './identity.ts'

/** the door's own ceiling, copied so that its other ceilings stay out of the card */
const MAX_LENGTH: (typeof LIMITS)['pageLength' | 'referrerLength'] = 500

/**
 * What goes along with the answers. Nothing at all for a shopper who asks not to be tracked (Global
 * Privacy Control); no customer and no traits when the survey is anonymous.
 */
export function contextOf(
  { settings, memory }: TagContext,
  { lang, anonymous, incentive }: SurveyWords,
  who: Who,
): Context {
  if (Reflect.get(navigator, 'globalPrivacyControl')) return {}
  const { visits, counted } = memory.read()
  const { origin, pathname, search } = location
  return {
    page: (origin + pathname + search).slice(0, MAX_LENGTH),
    referrer: document.referrer.slice(0, MAX_LENGTH),
    device: pageNow().device,
    lang,
    visit: visits > 1 ? 'returning' : 'new',
    ...bandNow(counted),
    channel: settings.channel ?? 'tag',
    ...(incentive && { incentive }),
    ...(!anonymous && who),
  }
}
