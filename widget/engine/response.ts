import type { Properties } from '#shared/property-match.ts'
import type { SurveyWords } from '#shared/words.ts'
import type { TagContext } from '../tag-context.ts'
import { keep } from '../outbox.ts'
import { contextOf, whoOf } from './context.ts'
import { mayKeep } from './identity.ts'
import { newSecret } from './secret.ts'
import { sendIn } from './send-in.ts'
import type { Progress } from '../card/progress.ts'

/**
 * Begins a response. The function it returns keeps progress in storage before it returns, and sends
 * it soon; without consent any more it does neither.
 *
 * @param event what the event said that made the survey ask
 */
export async function beginResponse(
  tag: TagContext,
  words: SurveyWords,
  event?: Properties,
): Promise<(progress: Progress, sendInMs: number, website?: string) => void> {
  const { k, id } = await newSecret()
  const at = Date.now()
  const page = contextOf(tag, words)
  const { survey, ver } = words
  const { site } = tag.rules
  const stores = tag.settings.storage !== 'none'

  return ({ rev, flags, answers }, sendInMs, website) => {
    if (!mayKeep(tag)) return
    const ctx = { ...page, ...whoOf(tag, words, event) }
    const snapshot = { k, survey, ver, rev, flags, answers, t: { first: at }, ctx, website }
    // a card may have been open for weeks: what is answered now has its days before it
    keep({ id, site, at: Date.now(), snapshot }, stores)
    sendIn(sendInMs, tag)
  }
}
