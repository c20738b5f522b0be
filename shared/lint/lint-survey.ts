import { chooseLang } from '../words/choose-lang.ts'
import { PACK_LANGS } from '../words/pack-langs.ts'
import type { SurveyDraft } from '../survey.ts'
import { findLeading } from './find-leading.ts'
import { findTwoInOne } from './find-two-in-one.ts'
import type { Flaw } from './flaw.ts'
import { JOSA_PAIR, josa } from '../words/josa.ts'
import { lonelyParticle } from './lonely-particle.ts'
import type { Site } from '../site.ts'
import { ownTexts, type OwnText } from './own-texts.ts'

/** Shoppers leave a card that goes on: completion falls with every question after the third. */
const MAX_QUESTIONS = 3
/** Two lines on a phone. Characters of the CJK scripts are twice as wide and say twice as much. */
const MAX_LENGTH = 120
const MAX_LENGTH_CJK = 60
/** Enough of a text to know it by. */
const MAX_NAME = 40
/** What the collector or a purchase fills in; other names need the shop's own traits. */
const PLACEHOLDERS = new Set(['brand', 'product', 'days'])

/**
 * What may be wrong with a survey's words, in reading order: remarks, not refusals.
 *
 * @param langs languages that every text of the owner's own should have, besides those that any has
 * @param site whose brand fills `{brand}`; absent: it is not looked at
 */
export function lintSurvey(
  draft: SurveyDraft,
  langs: readonly string[] = [],
  site?: Pick<Site, 'brand' | 'brandReading' | 'lang'>,
): Flaw[] {
  const texts = ownTexts(draft)
  const given = texts.flatMap(({ text }) => Object.keys(text))
  const all = [...new Set([...langs, ...(draft.lang ? [draft.lang] : []), ...given])]
  const strange = all.filter((lang) => !chooseLang(PACK_LANGS, [lang]))
  const wanted = all.filter((lang) => lang === draft.lang || !strange.includes(lang))
  const many: Flaw[] = draft.questions.length > MAX_QUESTIONS ? [{ code: 'many_questions' }] : []
  return [
    ...many,
    ...strange.map((lang): Flaw => ({ code: 'no_pack', lang })),
    ...(site ? readingFlaws(draft, texts, site) : []),
    ...texts.flatMap((text) => [...missing(text, wanted), ...lost(text), ...wordsOf(text)]),
  ]
}

/** A brand that nobody can read is followed by a noun, which carries the particle. */
function readingFlaws(
  { lang, questions }: SurveyDraft,
  texts: readonly OwnText[],
  site: Pick<Site, 'brand' | 'brandReading' | 'lang'>,
): Flaw[] {
  if (site.brandReading !== undefined || josa(site.brand, '을(를)') !== '을(를)') return []
  const pair = new RegExp(`\\{brand\\}(?:${JOSA_PAIR.source})`)
  const isOwn = texts.some(({ text }) => pair.test(text['ko'] ?? ''))
  const isDefault = /^ko\b/.test(lang ?? site.lang) && questions.some(({ text }) => !text)
  return isOwn || isDefault ? [{ code: 'brand_reading', lang: 'ko', words: site.brand }] : []
}

/** What one language says with a placeholder, the others should; for a product many have to say "it". */
function lost({ question, text }: OwnText): Flaw[] {
  const namesIn = (words: string) => [...words.matchAll(/\{\w+\}/g)].map(([name]) => name)
  const all = new Set(Object.values(text).flatMap(namesIn))
  return Object.entries(text).flatMap(([lang, words]) =>
    [...all]
      .filter(
        (name) => name !== '{product}' && words.trim() !== '' && !namesIn(words).includes(name),
      )
      .map((name): Flaw => ({
        code: 'lost_placeholder',
        lang,
        words: name,
        ...(question !== undefined && { question }),
      })),
  )
}

/** Names the text by its words in another language: a question has several. */
function missing({ question, text, hasDefault }: OwnText, wanted: readonly string[]): Flaw[] {
  const has = Object.keys(text)
  const said = Object.values(text).find((words) => words.trim() !== '')
  return wanted
    .filter((lang) => chooseLang(has, [lang]) === undefined)
    .map((lang) => ({
      code: hasDefault ? 'default_words' : 'no_words',
      lang,
      ...(question !== undefined && { question }),
      ...(said !== undefined && { words: shortened(said) }),
    }))
}

function shortened(words: string): string {
  const letters = [...words.trim()]
  return letters.length > MAX_NAME ? `${letters.slice(0, MAX_NAME).join('')}…` : letters.join('')
}

function wordsOf({ question, role, text }: OwnText): Flaw[] {
  return Object.entries(text).flatMap(([lang, words]) =>
    flawsOf(words, lang, role).map(([code, at]) => ({
      code,
      lang,
      ...(question !== undefined && { question }),
      ...(at !== undefined && { words: at }),
    })),
  )
}

function flawsOf(words: string, lang: string, role: OwnText['role']) {
  const found: [Flaw['code'], string?][] = []
  const isCjk = /^(ko|zh|ja)\b/.test(lang)
  const joint = role === 'asks' && findTwoInOne(words, lang)
  const praise = role === 'asks' && findLeading(words, lang)
  const alone = lang.startsWith('ko') && lonelyParticle(words)
  const strange = [...words.matchAll(/\{(\w+)\}/g)].find(([, name = '']) => !PLACEHOLDERS.has(name))
  if (joint) found.push(['two_in_one', joint])
  if (praise) found.push(['leading', praise])
  if (words.length > (isCjk ? MAX_LENGTH_CJK : MAX_LENGTH)) found.push(['long'])
  if (alone) found.push(['josa', alone])
  if (strange) found.push(['placeholder', strange[0]])
  return found
}
