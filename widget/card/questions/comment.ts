import { LIMITS } from '#shared/snapshot.ts'
import { h } from '../h.ts'
import type { Asked, Drawn } from './question.ts'

/** Free text, kept as it is typed. */
export function comment({ question: { text }, answer, ui, save }: Asked): Drawn {
  const field = h('textarea', {
    rows: 3,
    maxlength: LIMITS.commentLength,
    placeholder: ui.commentHint,
    dir: 'auto',
    oninput: () => save(field.value.trim() || null),
  })
  field.value = typeof answer?.a === 'string' ? answer.a : ''
  return { element: h('label', { class: 'text' }, h('span', {}, text), field), movesOn: false }
}
