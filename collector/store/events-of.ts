import { isExcluded } from '#shared/spam-flags.ts'
import { FLAGS } from '#shared/snapshot.ts'
import type { ResponseEventKind } from './outbox-store.ts'
import { counted } from './counted.ts'
import type { KnownSurvey } from './known-survey.ts'
import type { StoredResponse } from './stored-response.ts'

/** An event that an answer stirs, and whether it is to rest before it is sent. */
export interface Stirred {
  readonly id: string
  readonly kind: ResponseEventKind
  readonly rests: boolean
  /** differs whenever the response does */
  readonly stamp: number
}

/**
 * What a change stirs, be it a snapshot that arrives or an owner's word that a response counts: nothing
 * when it changed nothing, when the response is kept without being counted, when none of its answers
 * counts, or when it was imported. Both stores write these in the transaction that makes the change.
 */
export function eventsOf(
  before: StoredResponse | undefined,
  after: StoredResponse,
  survey: Pick<KnownSurvey, 'versions'>,
): readonly Stirred[] {
  const isSame = before?.rev === after.rev && before.flags === after.flags
  if (before && isSame && !isExcluded(before.marks)) return []
  if (isExcluded(after.marks) || after.ctx.channel === 'import') return []
  const { flags } = counted(after, survey)
  const isComplete = (flags & FLAGS.complete) !== 0
  // flags take five bits
  const stamp = after.rev * 32 + after.flags
  const stirred: Stirred[] = []
  if (flags & FLAGS.answered) {
    stirred.push({
      id: `answered_${after.id}`,
      kind: 'response.answered',
      rests: !isComplete,
      stamp,
    })
  }
  if (isComplete) {
    stirred.push({ id: `completed_${after.id}`, kind: 'response.completed', rests: false, stamp })
  }
  return stirred
}
