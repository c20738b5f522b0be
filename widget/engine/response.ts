import type { SurveyWords } from '#shared/words.ts'
import type { TagContext } from '../tag-context.ts'
import { keep } from '../outbox.ts'
import { contextOf } from './context.ts'
import { whoIs } from './identity.ts'
import { newSecret } from './secret.ts'
import { sendIn } from './send-in.ts'
import type { Progress } from '../card/progress.ts'

/**
 * Begins a response. The function it returns keeps progress in storage before it returns, and sends
 * it soon.
 */
export async function beginResponse(
  tag: TagContext,
  words: SurveyWords,
): Promise<(progress: Progress, sendInMs: number, website?: string) => void> {
  const { k, id } = await newSecret()
  const at = Date.now()
  const ctx = contextOf(tag, words, whoIs(tag))
  const { survey, ver } = words
  const { site } = tag.rules
  const stores = tag.settings.storage !== 'none'

  return ({ rev, flags, answers }, sendInMs, website) => {
    const snapshot = { k, survey, ver, rev, flags, answers, t: { first: at }, ctx, website }
    // a card may have been open for weeks: what is answered now has its days before it
    keep({ id, site, at: Date.now(), snapshot }, stores)
    sendIn(sendInMs, tag)
  }
}
