import type { AnswerValue, SnapshotAnswer } from '#shared/snapshot.ts'
import { countedAnswers, isInBand } from '#shared/counted-answers.ts'
import { FLAGS } from '#shared/snapshot.ts'
import type { QuestionWords } from '#shared/words.ts'

/** How far a shopper has come; a snapshot is read off it. */
export interface Progress {
  /** the questions asked so far, by place in the survey; the last one is in view */
  readonly path: readonly number[]
  /** nothing more is asked: thanks are in view */
  readonly isOver: boolean
  readonly answers: Readonly<Record<string, SnapshotAnswer>>
  /** sum of `FLAGS` */
  readonly flags: number
  /** one more at every change that the collector should hear of */
  readonly rev: number
}

/** What a shopper does, or what happens to the card. */
export type Act =
  | {
      readonly do: 'answer'
      readonly id: string
      readonly a: AnswerValue | null
      readonly o?: string
    }
  | { readonly do: 'next' }
  | { readonly do: 'back' }
  | { readonly do: 'seen' }
  /** who answers has become known */
  | { readonly do: 'known' }
  | { readonly do: 'dismiss' }
  | { readonly do: 'later' }

/** The card has just been shown; the first question is always asked. */
export const BEGINNING: Progress = {
  path: [0],
  isOver: false,
  answers: {},
  flags: FLAGS.shown,
  rev: 1,
}

/** The place of the next question after `from` that these answers call for; none: `undefined`. */
export function nextPlace(
  questions: readonly QuestionWords[],
  answers: Progress['answers'],
  from: number,
): number | undefined {
  const counting = countedAnswers(questions, answers)
  const place = questions.findIndex(
    ({ when }, i) => i > from && (!when || isInBand(counting, when)),
  )
  return place < 0 ? undefined : place
}

/** What becomes of progress by one act. The same progress comes back when nothing changed. */
export function advance(
  progress: Progress,
  act: Act,
  questions: readonly QuestionWords[],
): Progress {
  const { path, answers } = progress
  if (act.do === 'answer') return answered(progress, act)
  if (act.do === 'known') return { ...progress, rev: progress.rev + 1 }
  if (act.do === 'seen') return flagged(progress, FLAGS.seen)
  if (act.do === 'later') return flagged(progress, FLAGS.later)
  if (act.do === 'back')
    return path.length > 1 ? { ...progress, path: path.slice(0, -1) } : progress
  // closing after an answer takes nothing back
  if (act.do === 'dismiss') {
    return progress.isOver ? progress : flagged(progress, FLAGS.dismissed)
  }
  // who has answered nothing yet may close, or leave it, but not pass
  if (!(progress.flags & FLAGS.answered)) return progress
  const next = nextPlace(questions, answers, path.at(-1) ?? 0)
  if (next !== undefined) return { ...progress, path: [...path, next] }
  return flagged({ ...progress, isOver: true }, FLAGS.complete)
}

function answered(progress: Progress, { id, a, o }: Extract<Act, { do: 'answer' }>): Progress {
  const before = progress.answers[id]
  if (before ? same(before, a, o) : a === null) return progress
  const rev = progress.rev + 1
  const answer = { r: rev, a, ...(o && { o }) }
  // who answers has seen the card, however fast
  const flags = progress.flags | FLAGS.seen | (a === null ? 0 : FLAGS.answered)
  return { ...progress, rev, flags, answers: { ...progress.answers, [id]: answer } }
}

function same(before: SnapshotAnswer, a: AnswerValue | null, o: string | undefined): boolean {
  return `${before.a}` === `${a}` && (before.o ?? '') === (o ?? '')
}

function flagged(progress: Progress, flag: number): Progress {
  const { flags, rev } = progress
  return flags & flag ? progress : { ...progress, flags: flags | flag, rev: rev + 1 }
}
