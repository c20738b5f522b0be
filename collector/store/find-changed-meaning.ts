import { refused, type Refused } from '#shared/refusals/refused.ts'
import type { Site } from '#shared/site.ts'
import type { Survey } from '#shared/survey.ts'
import type { QuestionWords } from '#shared/words.ts'
import { langsOf } from '#shared/words/langs-of.ts'
import { LANGUAGE_PACKS } from '#shared/words/langs.ts'
import { wordsIn } from '#shared/words/words-in.ts'

type NamedSite = Pick<Site, 'brand' | 'brandReading'>

/** What versions said of one question in one language, and where it stands in the new one. */
interface Said {
  /** oldest first, at least one */
  readonly before: readonly QuestionWords[]
  readonly now: QuestionWords
  /** whether the newest version still asks it */
  readonly isAsked: boolean
  /** path of the question in the draft */
  readonly at: string
}

/**
 * A question of a new version under whose id earlier answers would mean something else: an end of its scale
 * says what the other end said, an option what another option said, or an id that was taken away comes back with other words.
 * It is refused; words that are put better stay the same series, and so do words that an id had before.
 *
 * @param earlier oldest first
 */
export function findChangedMeaning(
  earlier: readonly Survey[],
  next: Survey,
  site: NamedSite,
): Refused | undefined {
  for (const [place, { id }] of next.questions.entries()) {
    const asked = earlier.filter((survey) => textOf(survey, id) !== undefined)
    if (asked.length === 0 || textOf(asked.at(-1), id) === textOf(next, id)) continue
    for (const lang of langsOf(next)) {
      const before = asked.flatMap((survey) => saidIn(lang, survey, site, id))
      const [now] = saidIn(lang, next, site, id)
      if (!now || before.length === 0) continue
      const said = {
        before,
        now,
        isAsked: asked.at(-1) === earlier.at(-1),
        at: `questions[${place}]`,
      }
      const found = findReused(said) ?? findTurned(said) ?? findMoved(said)
      if (found) return found
    }
  }
  return undefined
}

/** All that its owner wrote of a question. */
function textOf(survey: Survey | undefined, id: string): string | undefined {
  return JSON.stringify(survey?.questions.find((question) => question.id === id))
}

/** What a version says to shoppers of one language, none where it does not ask in that. */
function saidIn(lang: string, survey: Survey, site: NamedSite, id: string): QuestionWords[] {
  const pack = LANGUAGE_PACKS.find((one) => one.lang === lang)
  if (!pack || !langsOf(survey).includes(lang)) return []
  return wordsIn(pack, site, survey).questions.filter((question) => question.id === id)
}

function findReused({ before, now, isAsked, at }: Said): Refused | undefined {
  const newest = before.at(-1)
  if (!isAsked && newest && !before.some(({ text }) => isSame(text, now.text))) {
    return refused('reused_id', { id: now.id, before: newest.text }, at)
  }
  for (const [place, { id, text }] of (now.options ?? []).entries()) {
    if (optionIn(newest, id)) continue
    const said = before.flatMap((words) => optionIn(words, id) ?? []).map((option) => option.text)
    const last = said.at(-1)
    if (last === undefined || said.some((one) => isSame(one, text))) continue
    return refused('reused_id', { id, before: last }, `${at}.options[${place}]`)
  }
  return undefined
}

function findTurned({ before, now, at }: Said): Refused | undefined {
  const isKnown = before.some(({ low, high }) => isSame(low, now.low) && isSame(high, now.high))
  if (isKnown) return undefined
  const isTurned = before.some(({ low, high }) => isSame(low, now.high) || isSame(high, now.low))
  return isTurned ? refused('swapped_ends', { id: now.id }, at) : undefined
}

function findMoved({ before, now, at }: Said): Refused | undefined {
  const offered = before.flatMap(({ options = [] }) => options)
  for (const [place, { id, text }] of (now.options ?? []).entries()) {
    const known = offered.filter((one) => isSame(one.text, text))
    const [other] = known
    const isNew = !offered.some((one) => one.id === id)
    if (!other || isNew || known.some((one) => one.id === id)) continue
    return refused('swapped_options', { text, id, other: other.id }, `${at}.options[${place}]`)
  }
  return undefined
}

function optionIn(words: QuestionWords | undefined, id: string) {
  return words?.options?.find((option) => option.id === id)
}

/** By what a shopper reads: capitals, spaces and full width make no other words. */
function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && plain(one) === plain(other)
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim()
}
