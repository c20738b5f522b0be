import { h } from 'preact'
import type { LIMITS } from '#shared/snapshot.ts'
import type { Asked } from './question.ts'

/** the door's own ceiling, copied so that its other ceilings stay out of the card */
const MAX_LENGTH: (typeof LIMITS)['commentLength'] = 5_000

/** Free text, kept as it is typed; the field holds it meanwhile, spaces and all. */
export function Comment({ question, answer, ui, save }: Asked) {
  return (
    <label>
      <span class="title" lang={question.lang} dir={question.dir}>
        {question.text}
      </span>
      <textarea
        rows={3}
        maxLength={MAX_LENGTH}
        placeholder={ui.commentHint}
        dir="auto"
        defaultValue={typeof answer?.a === 'string' ? answer.a : ''}
        onInput={({ currentTarget }) => save(currentTarget.value.trim() || null)}
      />
    </label>
  )
}
