import type { LIMITS } from '#shared/snapshot.ts'
import { h } from '../h.ts'
import type { Asked } from './question.ts'

/** the door's own ceiling, copied so that its other ceilings stay out of the card */
const MAX_LENGTH: (typeof LIMITS)['commentLength'] = 5_000

/** Free text, kept as it is typed. */
export function comment({ question: { text }, answer, ui, save }: Asked): HTMLElement {
  const field = h('textarea', {
    rows: 3,
    maxlength: MAX_LENGTH,
    placeholder: ui.commentHint,
    dir: 'auto',
    oninput: () => save(field.value.trim() || null),
  })
  field.value = typeof answer?.a === 'string' ? answer.a : ''
  return h('label', { class: 'text' }, h('span', { class: 'title' }, text), field)
}
