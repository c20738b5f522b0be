import { h } from 'preact'
import type { Asked } from './questions/question.ts'
import { Comment } from './questions/comment.tsx'
import { Rating } from './questions/rating.tsx'

/** What stands below a question. */
export interface StepWays {
  /** the first question cannot be passed: whoever has nothing to say closes the card */
  readonly isFirst: boolean
  readonly isLast: boolean
  back(): void
  /** absent: the card cannot be put off */
  later: (() => void) | undefined
}

/** One question and the ways on, back and out. */
export function Step({ isFirst, isLast, back, later, ...asked }: Asked & StepWays) {
  const { question, answer, ui, extras, done } = asked
  const isAnswered = (answer?.a ?? '') !== ''
  const movesOn = question.kind !== 'comment' && question.kind !== 'choice'
  return [
    question.kind === 'comment' && <Comment {...asked} />,
    question.kind === 'choice' && extras?.choice(h, asked),
    movesOn && <Rating {...asked} />,
    <div class="foot">
      {!isFirst && <button onClick={back}>{ui.back}</button>}
      {isFirst && later && <button onClick={later}>{ui.later}</button>}
      <button class={isAnswered ? 'main' : ''} hidden={!isAnswered && isFirst} onClick={done}>
        {isAnswered ? (isLast ? ui.send : ui.next) : ui.skip}
      </button>
    </div>,
  ]
}
