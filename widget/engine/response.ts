import type { Properties } from '#shared/property-match.ts'
import type { Context } from '#shared/snapshot.ts'
import type { SurveyWords } from '#shared/words.ts'
import type { TagContext } from '../tag-context.ts'
import { keep } from '../outbox.ts'
import { contextOf, whoOf } from './context.ts'
import { mayKeep } from './identity.ts'
import { newSecret, type Secret } from './secret.ts'
import { sendIn } from './send-in.ts'
import type { Progress } from '../card/progress.ts'

/** What holds of a response from its first moment on. */
export interface Begun extends Secret {
  /** epoch ms */
  readonly first: number
  readonly page: Context
}

/** A response, and what keeps its progress in storage before it returns, and sends it soon. */
interface Response {
  readonly begun: Begun
  save(progress: Progress, sendInMs: number, website?: string): void
}

/**
 * Begins a response, or goes on with one; without consent any more nothing of it is kept or sent.
 *
 * @param event what the event said that made the survey ask
 */
export async function beginResponse(
  tag: TagContext,
  words: SurveyWords,
  event?: Properties,
  earlier?: Begun,
): Promise<Response> {
  const begun = earlier ?? {
    ...(await newSecret()),
    first: Date.now(),
    page: await contextOf(tag, words),
  }
  const { k, id, first, page } = begun
  const { survey, ver } = words
  const { site } = tag.rules
  const stores = tag.settings.storage !== 'none'

  const save: Response['save'] = ({ rev, flags, answers }, sendInMs, website) => {
    if (!mayKeep(tag)) return
    const ctx = { ...page, ...whoOf(tag, words, event) }
    const snapshot = { k, survey, ver, rev, flags, answers, t: { first }, ctx, website }
    // a card may have been open for weeks: what is answered now has its days before it
    keep({ id, site, at: Date.now(), snapshot }, stores)
    sendIn(sendInMs, tag)
  }
  return { begun, save }
}
