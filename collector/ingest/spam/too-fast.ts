import { FLAGS, type Snapshot } from '#shared/snapshot.ts'

/** Reading one line and moving a thumb takes longer; the fastest of those who tap at random do not. */
export const READING_MS = 300

/**
 * Whether an answer came faster than a question can be read: by the browser's own clock, between the
 * card's showing and the first sending that holds an answer. Only a first revision or two can tell,
 * because later ones are sent later anyway. A clock that was set back meanwhile tells nothing.
 */
export function isTooFast({ t, answers, flags }: Snapshot): boolean {
  const holdsAnswer = Object.values(answers).some(({ a }) => a !== null)
  if (!holdsAnswer && (flags & FLAGS.answered) === 0) return false
  const tookMs = msOf(t.now) - msOf(t.first)
  return tookMs >= 0 && tookMs < READING_MS
}

function msOf(time: string | number): number {
  return typeof time === 'number' ? time : Date.parse(time)
}
