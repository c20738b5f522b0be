import { withEnding, withImpression, withShown, type Ending } from '#shared/memory.ts'
import type { Properties } from '#shared/property-match.ts'
import { FLAGS } from '#shared/snapshot.ts'
import type { SurveyWords } from '#shared/words.ts'
import type { Act, Progress } from '../card/progress.ts'
import type { TagContext } from '../tag-context.ts'
import { debug } from '../debug.ts'
import { findSurvey } from './find-survey.ts'
import { mayKeep } from './identity.ts'
import { openCards } from './open-cards.ts'
import { fetchCalls, fetchCard, loadedExtras } from './load-chunks.ts'
import { beginResponse } from './response.ts'
import { sendIn } from './send-in.ts'
import type { EventDetail } from '../calls/tell-layer.ts'
import { whenGone } from './when-gone.ts'
import { whenSeen } from './when-seen.ts'

/** an impression alone is no hurry: what is seen of it a second later goes along */
const SHOWING_DELAY_MS = 1_500
const TYPING_DELAY_MS = 2_000

/** How one impression differs from another. */
export interface ShowOptions {
  /** the shopper is interrupted, so that it counts against the gap and the quarter */
  readonly asks: boolean
  readonly place: 'sheet' | 'centre' | 'inline'
  readonly element?: HTMLElement | undefined
  /** what the event said that made the survey ask, or the page as it showed it */
  readonly event?: Properties | undefined
}

/** What became of an impression; `left`: the page or a withdrawn consent took the card away unanswered. */
export type Outcome = 'completed' | 'answered' | 'later' | 'dismissed' | 'left'

/**
 * Shows one survey until the shopper is done with it. What is remembered of the impression is written
 * as it happens; each `earshot:*` event tells the page of it.
 *
 * @returns what became of it, once the card has left the page
 */
export async function show(
  tag: TagContext,
  words: SurveyWords,
  options: ShowOptions,
): Promise<Outcome> {
  const { survey } = words
  const { place, element, event } = options
  const { BEGINNING, drawCard, mount } = await fetchCard()
  const extras = loadedExtras()
  const save = await beginResponse(tag, words, event)
  let focused: EventTarget | null = document.activeElement
  const { host, root, remove } = mount(words, place, element, extras?.css)
  host.addEventListener('focusin', (event) => (focused = event.relatedTarget ?? focused))
  const emit = (event: string, detail?: EventDetail) => {
    document.dispatchEvent(new CustomEvent(`earshot:${event}`, { detail: { survey, ...detail } }))
    if (tag.settings.layer !== undefined) {
      fetchCalls().then(({ pushToDataLayer }) => pushToDataLayer(tag, event, survey, detail), debug)
    }
  }
  const showing = rememberShowing(tag, survey, options.asks)

  function onProgress(progress: Progress, act: Act): void {
    const delayMs = act.do === 'seen' || isTyping(act) ? TYPING_DELAY_MS : 0
    showing.count()
    save(progress, delayMs, root.querySelector<HTMLInputElement>('[name]')?.value)
    if (act.do === 'answer' && act.a !== null) {
      showing.end('afterAnswerDays')
      emit('answered', { question: act.id, answer: act.a })
    }
    if (progress.isOver && progress.flags & FLAGS.complete) emit('completed')
  }

  const outcome = await new Promise<Outcome>((closed) => {
    const card = drawCard(root, {
      words,
      extras,
      stays: place === 'inline',
      onProgress,
      onClose(how) {
        showing.count()
        if (how === 'later') showing.end('laterDays')
        if (how === 'dismiss') showing.end('afterDismissalDays')
        if (how !== 'over') emit(how === 'later' ? how : 'dismissed')
        // whoever was at work in the page goes on there
        if (root.activeElement && focused instanceof HTMLElement) focused.focus()
        leave(how === 'later' ? how : 'dismissed')
      },
    })
    const opened = { dismiss: card.dismiss, know: card.know, leave: () => leave('left') }
    const leave = (otherwise: Outcome) => {
      openCards.delete(opened)
      const { flags } = card.progress
      closed(flags & FLAGS.complete ? 'completed' : flags & FLAGS.answered ? 'answered' : otherwise)
    }
    openCards.add(opened)
    whenGone(host, opened.leave)
    save(BEGINNING, SHOWING_DELAY_MS)
    emit('shown')
    whenSeen(host, () => {
      card.see()
      emit('seen')
    })
  })
  remove()
  sendIn(0, tag)
  emit('closed')
  return outcome
}

/** Writes down an impression as it comes up, once it was seen, and how it ended; nothing without consent. */
function rememberShowing(tag: TagContext, survey: string, asks: boolean) {
  const { manners } = findSurvey(tag, survey)
  let isCounted = false
  const change: TagContext['memory']['change'] = (how) => {
    if (mayKeep(tag)) tag.memory.change(how)
  }
  change((m, now) => withShown(m, survey, now))
  return {
    /** half of it was in view for a second, or the shopper did something with it */
    count() {
      if (!isCounted) change((m, now) => withImpression(m, survey, asks, now))
      isCounted = true
    },
    end(how: Ending) {
      change((m, now) => withEnding(m, survey, how, now, manners))
    },
  }
}

function isTyping(act: Act): boolean {
  return act.do === 'answer' && (typeof act.a === 'string' || act.o !== undefined)
}
