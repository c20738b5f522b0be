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
import { fetchCalls, fetchCard, loadedExtras, type CallsModule } from './load-chunks.ts'
import { beginResponse, type Begun } from './response.ts'
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
  /** what an earlier page began, and the shopper has not finished */
  readonly begun?: { readonly begun: Begun; readonly progress: Progress } | undefined
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
  const { place, element, event, begun: earlier } = options
  const { BEGINNING, drawCard, mount } = await fetchCard()
  const extras = loadedExtras()
  const { begun, save } = await beginResponse(tag, words, event, earlier?.begun)
  let focused: EventTarget | null = document.activeElement
  // few pages have a dialog, or what could hold one
  const mayBeModal = document.querySelector('dialog') ?? document.activeElement?.shadowRoot
  const { findModal } = mayBeModal ? await fetchCalls() : {}
  const { host, root, remove } = mount(words, place, { element, css: extras?.css, findModal })
  host.addEventListener('focusin', (event) => (focused = event.relatedTarget ?? focused))
  const emit = (event: string, detail?: EventDetail) => {
    document.dispatchEvent(new CustomEvent(`earshot:${event}`, { detail: { survey, ...detail } }))
    if (tag.settings.layer !== undefined) {
      fetchCalls().then(({ pushToDataLayer }) => pushToDataLayer(tag, event, survey, detail), debug)
    }
  }
  const showing = rememberShowing(tag, survey, options.asks, Boolean(earlier))

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

  const stays = place === 'inline'
  const outcome = await new Promise<Outcome>((closed) => {
    const card = drawCard(root, {
      words,
      extras,
      stays,
      from: earlier?.progress,
      onProgress(progress, act) {
        onProgress(progress, act)
        if (isTyping(act) && !stays) fetchCalls().then(keepDraft, debug)
      },
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
    const opened = Object.assign(card, { stays, leave: () => leave('left') })
    const leave = (otherwise: Outcome) => {
      openCards.delete(opened)
      const { flags } = card.progress
      closed(flags & FLAGS.complete ? 'completed' : flags & FLAGS.answered ? 'answered' : otherwise)
    }
    const keepDraft = (calls: CallsModule) => calls.keepDraft(tag, words, opened, begun, openCards)
    openCards.add(opened)
    // a part of the page may be put back as it was
    host.addEventListener('focusin', () => openCards.add(opened))
    whenGone(host, () => (stays ? openCards.delete(opened) : opened.leave()))
    if (earlier) return
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
function rememberShowing(tag: TagContext, survey: string, asks: boolean, isCounted: boolean) {
  const { manners } = findSurvey(tag, survey)
  const change: TagContext['memory']['change'] = (how) => {
    if (mayKeep(tag)) tag.memory.change(how)
  }
  if (!isCounted) change((m, now) => withShown(m, survey, now))
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
