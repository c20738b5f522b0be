import { withEnding, withImpression, type Ending } from '#shared/memory.ts'
import { FLAGS } from '#shared/snapshot.ts'
import type { SurveyWords } from '#shared/words.ts'
import type { TagContext } from '../tag-context.ts'
import { findSurvey } from './find-survey.ts'
import { sendIn } from './send-in.ts'
import type { Act, Progress } from '../card/progress.ts'
import { fetchCard, loadedExtras } from './load-chunks.ts'
import { beginResponse } from './response.ts'
import { pushToDataLayer, type EventDetail } from './data-layer.ts'

/** an impression alone is no hurry: what is seen of it a second later goes along */
const SHOWING_DELAY_MS = 1_500
const TYPING_DELAY_MS = 2_000
const SEEN_MS = 1_000

/** How one impression differs from another. */
export interface ShowOptions {
  /** the shopper is interrupted, so that it counts against the gap and the quarter */
  readonly asks: boolean
  readonly place: 'sheet' | 'centre' | 'inline'
  readonly element?: HTMLElement | undefined
}

/**
 * Shows one survey until the shopper is done with it. What is remembered of the impression is written
 * as it happens; each `earshot:*` event tells the page of it.
 *
 * @returns once the card has left the page
 */
export async function show(
  tag: TagContext,
  words: SurveyWords,
  options: ShowOptions,
): Promise<void> {
  const { memory } = tag
  const { survey } = words
  const { asks, place, element } = options
  const { BEGINNING, drawCard, mount } = await fetchCard()
  const extras = loadedExtras()
  const save = await beginResponse(tag, words)
  let focused: EventTarget | null = document.activeElement
  const { host, root, remove } = mount(words, place, element, extras?.css)
  host.addEventListener('focusin', (event) => (focused = event.relatedTarget ?? focused))
  const emit = (event: string, detail?: EventDetail) => {
    document.dispatchEvent(new CustomEvent(`earshot:${event}`, { detail: { survey, ...detail } }))
    pushToDataLayer(tag, event, survey, detail)
  }
  const { manners } = findSurvey(tag, survey)
  const end = (how: Ending) => memory.change((m, now) => withEnding(m, survey, how, now, manners))

  function onProgress(progress: Progress, act: Act): void {
    const delayMs = act.do === 'seen' || isTyping(act) ? TYPING_DELAY_MS : 0
    save(progress, delayMs, root.querySelector<HTMLInputElement>('[name]')?.value)
    if (act.do === 'answer' && act.a !== null) {
      end('afterAnswerDays')
      emit('answered', { question: act.id, answer: act.a })
    }
    if (progress.isOver && progress.flags & FLAGS.complete) emit('completed')
  }

  await new Promise<void>((closed) => {
    const card = drawCard(root, {
      words,
      extras,
      stays: place === 'inline',
      onProgress,
      onClose(how) {
        if (how === 'later') end('laterDays')
        if (how === 'dismiss') end('afterDismissalDays')
        if (how !== 'over') emit(how === 'later' ? how : 'dismissed')
        // whoever was at work in the page goes on there
        if (root.activeElement && focused instanceof HTMLElement) focused.focus()
        remove()
        closed()
      },
    })
    memory.change((m, now) => withImpression(m, survey, asks, now))
    save(BEGINNING, SHOWING_DELAY_MS)
    emit('shown')
    whenSeen(host, () => {
      card.see()
      emit('seen')
    })
  })
  sendIn(0, tag)
  emit('closed')
}

function isTyping(act: Act): boolean {
  return act.do === 'answer' && (typeof act.a === 'string' || act.o !== undefined)
}

/** Calls back once half of an element has been in view for a second. */
function whenSeen(element: HTMLElement, run: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const observer = new IntersectionObserver(
    ([entry]) => {
      clearTimeout(timer)
      if (!entry?.isIntersecting) return
      timer = setTimeout(() => {
        observer.disconnect()
        run()
      }, SEEN_MS)
    },
    { threshold: 0.5 },
  )
  observer.observe(element)
}
