import { FLAGS } from './snapshot.ts'

/**
 * What has happened to a card as the funnel counts it, a sum of `FLAGS`: answered when an answer
 * counts, whatever was sent; seen when it was, or was answered; complete when it was finished and
 * answered; dismissed when it was closed without finishing.
 *
 * @param flags every flag ever sent
 * @param isAnswered whether any answer counts
 */
export function countedFlags(flags: number, isAnswered: boolean): number {
  const isComplete = isAnswered && (flags & FLAGS.complete) !== 0
  const isSeen = isAnswered || (flags & FLAGS.seen) !== 0
  const isDismissed = !isComplete && (flags & FLAGS.dismissed) !== 0
  return (
    (flags & FLAGS.shown) |
    (isSeen ? FLAGS.seen : 0) |
    (isAnswered ? FLAGS.answered : 0) |
    (isComplete ? FLAGS.complete : 0) |
    (isDismissed ? FLAGS.dismissed : 0)
  )
}
