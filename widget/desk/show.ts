import { withEnding, withShowing, withShown, type Ending } from '#shared/memory.ts'
import type { Properties } from '#shared/property-match.ts'
import { FLAGS } from '#shared/snapshot.ts'
import type { SurveyWords } from '#shared/words.ts'
import type { Act, Progress } from '../card/progress.ts'
import type { Guest } from '../guest.ts'
import { say } from '../say.ts'
import { find } from './find.ts'
import { mayKeep } from './known.ts'
import { openCards } from './open-cards.ts'
import { fetchCalls, fetchCard, theRest } from './parts.ts'
import { beginResponse } from './response.ts'
import { sendIn } from './send-in.ts'
import type { EventDetail } from '../calls/tell-layer.ts'
import { whenGone } from './when-gone.ts'
import { whenSeen } from './when-seen.ts'

/** a showing alone is no hurry: what is seen of it a second later goes along */
const SHOWING_DELAY_MS = 1_500
const TYPING_DELAY_MS = 2_000

/** How one showing differs from another. */
export interface ShowOptions {
  /** the shopper is interrupted, so that it counts against the gap and the quarter */
  readonly asks: boolean
  readonly place: 'sheet' | 'centre' | 'inline'
  readonly element?: HTMLElement | undefined
  /** what the event said that made the survey ask, or the page as it showed it */
  readonly event?: Properties | undefined
}

/** What became of a showing; `left`: the page or a withdrawn consent took the card away unanswered. */
export type Outcome = 'completed' | 'answered' | 'later' | 'dismissed' | 'left'

/**
 * Shows one survey until the shopper is done with it. What is remembered of the showing is written
 * as it happens; each `earshot:*` event tells the page of it.
 *
 * @returns what became of it, once the card has left the page
 */
export async function show(
  guest: Guest,
  words: SurveyWords,
  options: ShowOptions,
): Promise<Outcome> {
  const { survey } = words
  const { place, element, event } = options
  const { BEGINNING, drawCard, mount } = await fetchCard()
  const rest = theRest()
  const save = await beginResponse(guest, words, event)
  let focused: EventTarget | null = document.activeElement
  const { host, root, remove } = mount(words, place, element, rest?.css)
  host.addEventListener('focusin', (event) => (focused = event.relatedTarget ?? focused))
  const emit = (event: string, detail?: EventDetail) => {
    document.dispatchEvent(new CustomEvent(`earshot:${event}`, { detail: { survey, ...detail } }))
    if (guest.settings.layer !== undefined) {
      fetchCalls().then(({ tellLayer }) => tellLayer(guest, event, survey, detail), say)
    }
  }
  const showing = rememberShowing(guest, survey, options.asks)

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
      rest,
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
  sendIn(0, guest)
  emit('closed')
  return outcome
}

/** Writes down a showing as it comes up, once it was seen, and how it ended; nothing without consent. */
function rememberShowing(guest: Guest, survey: string, asks: boolean) {
  const { manners } = find(guest, survey)
  let isCounted = false
  const change: Guest['memory']['change'] = (how) => {
    if (mayKeep(guest)) guest.memory.change(how)
  }
  change((m, now) => withShown(m, survey, now))
  return {
    /** half of it was in view for a second, or the shopper did something with it */
    count() {
      if (!isCounted) change((m, now) => withShowing(m, survey, asks, now))
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
