import { h } from '../h.ts'
import { theRest } from '../rest.ts'
import type { Asked } from './question.ts'

/** long enough to type the 0 of 10 */
const DIGIT_MS = 700
/** the picked rating is seen for this long before the next question takes its place */
const GLIMPSE_MS = 260

/**
 * A row of native radio buttons. A pointer's pick is kept at once and moves on; the arrow keys only
 * browse, as everywhere on the web, and Space, Enter or a digit keeps what they found: otherwise a
 * keyboard would answer every rating between the first and the one that was meant.
 */
export function rating({ question, answer, save, done }: Asked): HTMLElement {
  const { id, kind, points, face = 'numbers', low, high, text, names = [] } = question
  const first = kind === 'nps' || points === 11 ? 0 : 1
  let isBrowsing = false
  let typed = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const commit = (input: HTMLInputElement) => {
    clearTimeout(timer)
    input.checked = true
    save(Number(input.value))
    timer = setTimeout(done, GLIMPSE_MS)
  }
  const inputs = names.map((name, i) =>
    h('input', {
      type: 'radio',
      name: id,
      value: first + i,
      'aria-label': name,
      onclick: ({ currentTarget }: Event) => {
        if (!isBrowsing) commit(currentTarget as HTMLInputElement)
      },
    }),
  )
  for (const input of inputs) input.checked = answer?.a === Number(input.value)

  function onkeydown(event: KeyboardEvent): void {
    const { key, target } = event
    isBrowsing = key.startsWith('Arrow')
    if (isBrowsing) clearTimeout(timer)
    if ((key === ' ' || key === 'Enter') && target instanceof HTMLInputElement) {
      event.preventDefault()
      commit(target)
    }
    if (/^\d$/.test(key)) digit(Number(key))
  }

  function digit(figure: number): void {
    const wanted = typed === 1 && figure === 0 ? 10 : figure
    const input = inputs[wanted - first]
    if (!input) return
    clearTimeout(timer)
    input.focus()
    input.checked = true
    typed = figure
    if (figure !== 1 || names.length < 11 || wanted === 10) return commit(input)
    timer = setTimeout(commit, DIGIT_MS, input)
  }

  const mark = (i: number) =>
    (face !== 'numbers' && theRest()?.drawFace(face, i)) || String(first + i)
  return h(
    'fieldset',
    { onkeydown, onkeyup: () => (isBrowsing = false) },
    h('legend', { class: 'title' }, text),
    h(
      'div',
      { class: `scale ${face} of${names.length}` },
      ...inputs.map((input, i) => h('label', {}, input, h('span', {}, mark(i)))),
    ),
    h('div', { class: 'ends', 'aria-hidden': 'true' }, h('span', {}, low), h('span', {}, high)),
  )
}
