import type { VNode } from 'preact'
import type { LIMITS } from '#shared/snapshot.ts'
import type { Asked } from '../card/questions/question.ts'
import type { Jsx } from './jsx.ts'

const OTHER = 'other'
/** the door's own ceiling, copied so that its other ceilings stay out of the card */
const MAX_LENGTH: (typeof LIMITS)['otherLength'] = 500

interface Typed {
  readonly currentTarget: HTMLInputElement
}

/**
 * One or many of a list; "other", last, brings a text field. What is picked follows from the answer.
 */
export function choice(jsx: Jsx, { question, answer, save }: Asked): VNode {
  const { id, many, options = [], other, text, lang, dir } = question
  const picked = Array.isArray(answer?.a) ? answer.a.map(String) : []
  const all: typeof options = other ? [...options, { id: OTHER, text: other }] : options

  function pick({ currentTarget }: Typed): void {
    const { value, checked } = currentTarget
    const kept = many ? picked.filter((one) => one !== value) : []
    const now = checked ? [...kept, value] : kept
    save(now.length ? now : null, now.includes(OTHER) ? answer?.o : undefined)
    // arrow keys only come by: whoever has come by key goes on to the field by Tab
    if (value === OTHER && checked && !currentTarget.matches(':focus-visible')) {
      currentTarget.closest('div')?.querySelector<HTMLElement>('[type=text]')?.focus()
    }
  }
  const boxes = all.map((option) => {
    const input = jsx('input', {
      type: many ? 'checkbox' : 'radio',
      name: id,
      value: option.id,
      checked: picked.includes(option.id),
      onChange: pick,
    })
    const { lang, dir, text: children } = option
    return jsx('label', { children: [input, jsx('span', { lang, dir, children })] })
  })
  const field = jsx('input', {
    type: 'text',
    maxLength: MAX_LENGTH,
    'aria-label': other,
    dir: 'auto',
    hidden: !picked.includes(OTHER),
    defaultValue: answer?.o,
    onInput: ({ currentTarget }: Typed) => save(picked, currentTarget.value.trim() || undefined),
  })
  const legend = jsx('legend', { class: 'title', lang, dir, children: text })
  const list = jsx('div', { class: 'options', children: [...boxes, field] })
  return jsx('fieldset', { children: [legend, list] })
}
