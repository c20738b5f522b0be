import type { QuestionWords, SurveyWords } from '#shared/words.ts'
import { drawing, h } from './h.ts'
import { advance, BEGINNING, nextPlace, type Act, type Progress } from './progress.ts'
import { comment } from './questions/comment.ts'
import type { Asked } from './questions/question.ts'
import { rating } from './questions/rating.ts'
import { theRest } from './rest.ts'
import { thanks } from './thanks.ts'

/** What the card tells whoever shows it. */
export interface CardOptions {
  readonly words: SurveyWords
  /** inline: it cannot be closed or put off, and it stays after the thanks */
  readonly stays: boolean
  /** progress has changed in a way that the collector should hear of */
  onProgress(progress: Progress, act: Act): void
  /** it should leave the page */
  onClose(how: 'dismiss' | 'later' | 'over'): void
}

/** A drawn card. */
export interface Card {
  readonly element: HTMLElement
  /** half of it has been in view for a second */
  see(): void
}

/**
 * The card: one question at a time, then thanks. All that it shows follows from `Progress`; what the
 * inputs hold, they hold themselves. Made of plain elements: a view library would be half its bytes.
 */
export function createCard({ words, stays, onProgress, onClose }: CardOptions): Card {
  const { ui, questions } = words
  const said = h('p', { class: 'said', role: 'status' })
  const stage = h('div')
  let progress = BEGINNING

  const close = (how: 'dismiss' | 'later' | 'over') => {
    if (how !== 'later') act({ do: 'dismiss' })
    onClose(progress.isOver ? 'over' : how)
  }
  const element = h(
    'section',
    {
      role: stays ? 'region' : 'dialog',
      'aria-label': ui.title,
      onkeydown: ({ key, isComposing }: KeyboardEvent) => {
        if (key === 'Escape' && !isComposing && !stays) close('dismiss')
      },
    },
    said,
    !stays &&
      h(
        'button',
        { class: 'close', type: 'button', 'aria-label': ui.close, onclick: () => close('dismiss') },
        drawing('M6 6l12 12M18 6L6 18'),
      ),
    stage,
  )

  function act(what: Act): void {
    const before = progress
    progress = advance(before, what, questions)
    if (progress.rev !== before.rev) onProgress(progress, what)
    if (progress.path !== before.path || progress.isOver !== before.isOver) draw()
  }

  function draw(): void {
    const root = element.getRootNode()
    const hadFocus = root instanceof ShadowRoot && !!root.activeElement
    const question = questions[progress.path.at(-1) ?? 0]
    const step = progress.isOver || !question ? thanks(words) : ask(question)
    stage.replaceChildren(step)
    // to the step and not into a field, which would call up a phone's keyboard
    step.tabIndex = -1
    if (hadFocus) step.focus({ preventScroll: true })
  }

  function ask(question: QuestionWords): HTMLElement {
    const { id, kind } = question
    const place = progress.path.at(-1) ?? 0
    const kinds = { comment, choice: theRest()?.choice ?? rating }
    const kindOf = kind === 'comment' || kind === 'choice' ? kinds[kind] : rating
    const drawn = kindOf({
      question,
      answer: progress.answers[id],
      ui,
      save(a, o) {
        act({ do: 'answer', id, a, ...(o && { o }) })
        if (kind !== 'comment') said.textContent = ui.saved
        relabel()
      },
      done: () => act({ do: 'next' }),
    } satisfies Asked)

    const main = h('button', { type: 'button', onclick: () => act({ do: 'next' }) })
    const relabel = () => {
      const isLast = nextPlace(questions, progress.answers, place) === undefined
      const isAnswered = (progress.answers[id]?.a ?? '') !== ''
      main.className = isAnswered ? 'main' : ''
      main.hidden = !isAnswered && place === 0
      main.textContent = isAnswered ? (isLast ? ui.send : ui.next) : ui.skip
    }
    relabel()
    const button = (label: string, onclick: () => void) =>
      h('button', { type: 'button', onclick }, label)
    const footer = h(
      'footer',
      {},
      place > 0 && button(ui.back, () => act({ do: 'back' })),
      place === 0 && !stays && button(ui.later, () => close('later')),
      main,
    )
    return h('div', { class: 'step' }, drawn, footer)
  }

  draw()
  return {
    element,
    see() {
      act({ do: 'seen' })
      said.textContent ||= questions[0]?.text ?? ''
    },
  }
}
