import type { Question, Survey } from '../survey.ts'
import type { QuestionWords } from '../words.ts'
import { isSameButForName } from './same-but-for-name.ts'
import type { LangWords, VersionWords } from './version-words.ts'

/** What shoppers read otherwise from one version to the next, though nobody edited the survey's own words. */
export type WordChange =
  /** the name of the shop, in all that is said with it */
  | { readonly what: 'brand'; readonly before: string; readonly after: string }
  /** how the same name is read in Korean, by the first text that bends otherwise beside it */
  | { readonly what: 'reading'; readonly before: string; readonly after: string }
  | {
      /** a newer default: of the question, or of its scale */
      readonly what: 'text' | 'scale'
      /** its id */
      readonly question: string
      /** BCP 47, in which of the languages that both are asked in */
      readonly langs: readonly string[]
      /** in the first of these languages */
      readonly before: string
      readonly after: string
    }
  /** a newer default of buttons, of the thanks or of another word on the card */
  | { readonly what: 'card'; readonly langs: readonly string[] }

/** A version: what its owner wrote, and what shoppers read. */
interface Said {
  readonly survey: Pick<Survey, 'questions' | 'thanks'>
  readonly words: VersionWords
}

/**
 * The default words that differ between two versions, the survey's own language first. What their owner
 * edited is told elsewhere and left out, question by question.
 */
export function wordChanges(before: Said, after: Said): WordChange[] {
  const [was, is] = [before.words.brand, after.words.brand]
  const langs = after.words.asked.filter((lang) => before.words.asked.includes(lang))
  const pairs = langs.flatMap((lang) => {
    const [one, other] = [before, after].map(({ words }) => words.langs[lang])
    const says: Says = (said, now) =>
      isSameButForName({ said, brand: was }, { said: now, brand: is }, lang)
    return one && other ? [{ lang, one, other, says }] : []
  })
  const questions = after.survey.questions.flatMap((question) => {
    const old = before.survey.questions.find(({ id }) => id === question.id)
    return old ? questionChanges(old, question, pairs) : []
  })
  const isThanksKept = isSame(before.survey.thanks, after.survey.thanks)
  const card = pairs.filter(
    ({ one, other, says }) =>
      !says(one.ui, other.ui) || (isThanksKept && !says(one.thanks, other.thanks)),
  )
  return [
    ...(was === is ? readingChange(pairs) : [{ what: 'brand', before: was, after: is } as const]),
    ...questions,
    ...(card.length > 0 ? [{ what: 'card', langs: card.map(({ lang }) => lang) } as const] : []),
  ]
}

/** whether two of them say the same, the name of the shop apart */
type Says = (said: unknown, now: unknown) => boolean

/** What both versions say in one language. */
interface Pair {
  readonly lang: string
  readonly one: LangWords
  readonly other: LangWords
  readonly says: Says
}

/** Two texts that differ, though they say the same: the reading of the name has changed between them. */
function readingChange(pairs: readonly Pair[]): WordChange[] {
  const found = pairs.flatMap(({ one, other, says }) => {
    const [was, is] = [one, other].map((words) => leavesOf(words))
    const place = was?.findIndex((text, n) => text !== is?.[n] && says(text, is?.[n])) ?? -1
    return place < 0 ? [] : [{ before: was?.[place] ?? '', after: is?.[place] ?? '' }]
  })
  return found.slice(0, 1).map((texts) => ({ what: 'reading', ...texts }))
}

/** Every text in a card's words, in their order. */
function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : []
}

function questionChanges(old: Question, now: Question, pairs: readonly Pair[]): WordChange[] {
  const isEdited = (...names: readonly (keyof Question)[]) =>
    names.some((name) => !isSame(old[name], now[name]))
  const told = (what: 'text' | 'scale', say: (words: QuestionWords) => readonly string[]) => {
    const found = pairs.flatMap(({ lang, one, other, says }) => {
      const [was, is] = [one, other].map(({ questions }) => {
        const question = questions.find(({ id }) => id === now.id)
        return question ? say(question) : []
      })
      return was && is && !says(was, is) ? [{ lang, ...onlyDiffering(was, is, says) }] : []
    })
    const [first] = found
    if (!first) return []
    const { before, after } = first
    return [{ what, question: now.id, langs: found.map(({ lang }) => lang), before, after }]
  }
  if (isEdited('kind', 'points', 'lowest', 'direction')) return []
  return [
    ...(isEdited('text', 'days') ? [] : told('text', ({ text }) => [text])),
    ...(isEdited('low', 'high', 'face')
      ? []
      : told('scale', ({ low = '', high = '', names = [] }) => [low, ...names.slice(1, -1), high])),
  ]
}

/** Of two lists of words what differs, joined. */
function onlyDiffering(was: readonly string[], is: readonly string[], says: Says) {
  const pick = (from: readonly string[]) =>
    from.filter((_, place) => !says(was[place], is[place])).join(' · ')
  return { before: pick(was), after: pick(is) }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
