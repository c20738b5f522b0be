import type { LIMITS } from '#shared/snapshot.ts'
import { h } from '../card/h.ts'
import type { Asked } from '../card/questions/question.ts'

const OTHER = 'other'
/** the door's own ceiling, copied so that its other ceilings stay out of the card */
const MAX_LENGTH: (typeof LIMITS)['otherLength'] = 500

/** One or many of a list; "other", last, brings a text field. */
export function choice({ question, answer, save }: Asked): HTMLElement {
  const { id, many, options = [], other, text } = question
  const picked = new Set(Array.isArray(answer?.a) ? answer.a.map(String) : [])
  const all = other ? [...options, { id: OTHER, text: other }] : options

  const field = h('input', {
    type: 'text',
    maxlength: MAX_LENGTH,
    'aria-label': other,
    dir: 'auto',
    hidden: !picked.has(OTHER),
    oninput: keep,
  })
  field.value = answer?.o ?? ''

  function keep(): void {
    save(picked.size ? [...picked] : null, (picked.has(OTHER) && field.value.trim()) || undefined)
  }

  function pick({ currentTarget }: Event): void {
    const { value, checked } = currentTarget as HTMLInputElement
    if (!many) picked.clear()
    if (checked) picked.add(value)
    else picked.delete(value)
    field.hidden = !picked.has(OTHER)
    keep()
    if (value === OTHER && checked) field.focus()
  }

  return h(
    'fieldset',
    {},
    h('legend', { class: 'title' }, text),
    h(
      'div',
      { class: 'options' },
      ...all.map((option) => {
        const props = {
          type: many ? 'checkbox' : 'radio',
          name: id,
          value: option.id,
          onchange: pick,
        }
        const input = h('input', props)
        input.checked = picked.has(option.id)
        return h('label', {}, input, h('span', {}, option.text))
      }),
      field,
    ),
  )
}
