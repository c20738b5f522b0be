import { LIMITS } from '#shared/snapshot.ts'
import { h } from '../h.ts'
import { shuffled } from './shuffled.ts'
import type { Asked, Drawn } from './question.ts'

const OTHER = 'other'
/** One or many of a list in an order that favours nobody; "other", last, brings a text field. */
export function choice({ question, answer, random, save }: Asked): Drawn {
  const { id, many, options = [], other, keepOrder, text } = question
  const picked = new Set(Array.isArray(answer?.a) ? answer.a.map(String) : [])
  const listed = keepOrder ? options : shuffled(options, random)
  const all = other ? [...listed, { id: OTHER, text: other }] : listed

  const field = h('input', {
    type: 'text',
    maxlength: LIMITS.otherLength,
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

  const element = h(
    'fieldset',
    {},
    h('legend', {}, text),
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
  return { element, movesOn: false }
}
