import { h, render } from 'preact'
import type { SurveyWords } from '#shared/words.ts'
import type { Extras } from '../extras/extras-module.ts'
import { advance, BEGINNING, nextPlace, type Act, type Progress } from './progress.ts'
import { Step } from './step.tsx'
import { Thanks } from './thanks.tsx'

/** thanks with nothing to take along are read in less */
const THANKS_MS = 8_000

/** What the card tells whoever shows it. */
export interface CardOptions {
  readonly words: SurveyWords
  /** choices, faces and rewards, where the words need them */
  readonly extras: Extras | undefined
  /** inline: it cannot be closed or put off, and it stays after the thanks */
  readonly stays: boolean
  /** how far an earlier page has come; absent: the beginning */
  readonly from?: Progress | undefined
  /** progress has changed in a way that the collector should hear of */
  onProgress(progress: Progress, act: Act): void
  /** it should leave the page */
  onClose(how: 'dismiss' | 'later' | 'over'): void
}

/** A drawn card. */
export interface Card {
  readonly progress: Progress
  /** half of it has been in view for a second */
  see(): void
  /** who answers has become known */
  know(): void
  /** closed from outside, as if by its own button */
  dismiss(): void
}

/**
 * Draws the card into an empty shadow root: one question at a time, then thanks. All that it shows
 * follows from `Progress`, drawn anew at every act; text being typed and ratings being browsed are
 * the inputs' own.
 */
export function drawCard(root: ShadowRoot | Element, options: CardOptions): Card {
  const { words, extras, stays, from = BEGINNING, onProgress, onClose } = options
  const { ui, questions, thanks } = words
  let progress = from
  let said = ''

  function act(what: Act): void {
    const before = progress
    progress = advance(before, what, questions)
    if (progress.rev !== before.rev) onProgress(progress, what)
    if (what.do === 'answer' && typeof what.a !== 'string') said = ui.saved
    // in the region that was there before: what a new one says, not every screen reader says
    if (progress.isOver) said = thanks.text
    const hadFocus = root.querySelector(':focus')
    draw()
    // focus goes to the new step and not into a field, which would call up a phone's keyboard
    if (hadFocus && (progress.path !== before.path || progress.isOver !== before.isOver)) {
      root.querySelector<HTMLElement>('.step')?.focus({ preventScroll: true })
    }
    if (progress.isOver && !before.isOver && !stays && !thanks.link && !thanks.coupon) leaveSoon()
  }

  /** Goes by itself, but not from under a pointer or from whoever is at it with a keyboard. */
  function leaveSoon(): void {
    setTimeout(() => {
      // on touch a tap leaves its hover behind
      const hover = matchMedia('(hover:hover)').matches ? ',:hover' : ''
      if (root.querySelector(':focus-visible' + hover)) leaveSoon()
      else if (root.isConnected) onClose('over')
    }, THANKS_MS)
  }

  function close(how: 'dismiss' | 'later'): void {
    act({ do: how })
    onClose(progress.isOver ? 'over' : how)
  }

  function draw(): void {
    const place = progress.path.at(-1) ?? 0
    const question = progress.isOver ? undefined : questions[place]
    render(
      <section
        role={stays ? 'region' : 'dialog'}
        aria-label={ui.title}
        onKeyDown={({ key, isComposing }) => {
          if (key === 'Escape' && !isComposing && !stays) close('dismiss')
        }}
      >
        <p class="said" role="status">
          {said}
        </p>
        {!stays && (
          <button class="close" aria-label={ui.close} onClick={() => close('dismiss')}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M6 6l12 12m0-12L6 18" />
            </svg>
          </button>
        )}
        {/* a decoy: people and browsers leave alone what is hidden, machines fill in what they find */}
        <input name="website" autocomplete="off" hidden />
        <div class="step" tabIndex={-1} key={question?.id}>
          {question && extras?.steps(h, words, progress)}
          {question ? (
            <Step
              question={question}
              answer={progress.answers[question.id]}
              ui={ui}
              extras={extras}
              isFirst={place === 0}
              isLast={nextPlace(questions, progress.answers, place) === undefined}
              save={(a, o) => act({ do: 'answer', id: question.id, a, ...(o && { o }) })}
              done={() => act({ do: 'next' })}
              back={() => act({ do: 'back' })}
              later={stays ? undefined : () => close('later')}
            />
          ) : (
            <Thanks words={words} extras={extras} />
          )}
        </div>
      </section>,
      root,
    )
  }

  draw()
  return {
    get progress() {
      return progress
    },
    see() {
      said ||= questions[0]?.text ?? ''
      act({ do: 'seen' })
    },
    know: () => act({ do: 'known' }),
    dismiss: () => close('dismiss'),
  }
}
