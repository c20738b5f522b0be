import { attempt } from '#shared/attempt.ts'
import type { SurveyWords } from '#shared/words.ts'
import type { OpenCard } from '../engine/open-cards.ts'
import type { Begun } from '../engine/response.ts'
import { draftKey, type Draft } from './draft.ts'
import type { TagContext } from '../tag-context.ts'

const watched = new WeakSet<OpenCard>()

/**
 * Keeps a half-written text for the next page, as this one ends; the answer so far is on its way all
 * the same. A page that comes back from the back-forward cache goes on with its own card, unless the
 * text was taken up elsewhere meanwhile.
 *
 * @param openCards cards that are in the page now
 */
export function keepDraft(
  tag: TagContext,
  words: SurveyWords,
  card: OpenCard,
  begun: Begun,
  openCards: ReadonlySet<OpenCard>,
): void {
  if (watched.has(card)) return
  watched.add(card)
  const key = draftKey(tag.rules.site)
  let kept: string | undefined

  addEventListener('pagehide', () => {
    kept = undefined
    if (!openCards.has(card) || !isHalfWritten(words, card) || !tag.memory.mayStore()) return
    const { survey, ver } = words
    const { progress } = card
    const draft: Draft = { survey, ver, begun, progress, at: Date.now() }
    kept = JSON.stringify(draft)
    attempt(() => localStorage.setItem(key, kept ?? ''))
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || kept === undefined) return
    if (attempt(() => localStorage.getItem(key)) !== kept) return card.leave()
    attempt(() => localStorage.removeItem(key))
  })
}

/** Something was typed at the question in view. */
function isHalfWritten({ questions }: SurveyWords, { progress }: OpenCard): boolean {
  const { path, answers, isOver } = progress
  const { a, o } = answers[questions[path.at(-1) ?? 0]?.id ?? ''] ?? {}
  return !isOver && (typeof a === 'string' || o !== undefined)
}
