import type { Localized } from '#shared/localized.ts'
import { scaleOf } from '#shared/scale.ts'
import type { Site } from '#shared/site.ts'
import type { Question, Survey } from '#shared/survey.ts'
import type { QuestionWords } from '#shared/words.ts'
import { chooseLang } from '#shared/words/choose-lang.ts'
import { localize } from '#shared/words/localize.ts'
import { ratingNamesBefore } from './rating-names-before.ts'
import { textFor } from '#shared/words/text-for.ts'
import type { LangWords, VersionWords } from '#shared/words/version-words.ts'
import { fillBefore } from './fill-before.ts'
import type { PackBefore } from './pack-before.ts'

type Say = (text: Localized) => string

const DEFAULT_DAYS = 30

/**
 * The words that a version was asked in when it was published before versions kept them: by the packs,
 * the rules and the particles of that time, letter by letter, faults as well. What shoppers read changes
 * when their owner publishes again, and never because the collector was updated.
 */
export function freezeWordsBefore(
  packs: readonly PackBefore[],
  { brand }: Pick<Site, 'brand'>,
  survey: Survey,
): VersionWords {
  const langs = packs.map((pack) => [pack.lang, langWords(pack, brand, survey)] as const)
  return { brand, asked: langsBefore(packs, survey), langs: Object.fromEntries(langs) }
}

/** Any text of one language kept all languages away that it was not written in. */
function langsBefore(packs: readonly PackBefore[], { lang, questions, thanks }: Survey): string[] {
  const all = packs.map((pack) => pack.lang)
  const own = chooseLang(all, [lang]) ?? 'en'
  const texts = [...questions.flatMap(textsOf), thanks.text, thanks.link?.text].filter(
    (text) => text !== undefined,
  )
  const spoken = (one: string) => texts.every((text) => chooseLang(Object.keys(text), [one]))
  return [own, ...all.filter((one) => one !== own && spoken(one))]
}

function textsOf({ text, low, high, options = [] }: Question): (Localized | undefined)[] {
  return [text, low, high, ...options.map((option) => option.text)]
}

function langWords(pack: PackBefore, brand: string, survey: Survey): LangWords {
  const values = { brand }
  const say: Say = (text) => fillBefore(localize(text, [pack.lang, survey.lang]), values)
  const { text, link, coupon } = survey.thanks
  const { title, saved, tab } = pack.ui
  return {
    lang: pack.lang,
    ...(pack.rtl && { rtl: true }),
    product: pack.product ?? '…',
    questions: survey.questions.map((question) => questionWords(question, pack, values, say)),
    thanks: {
      text: text ? say(text) : fillBefore(pack.thanks, values),
      ...(link && { link: { url: link.url, text: say(link.text) } }),
      ...(coupon !== undefined && { coupon }),
    },
    ui: {
      ...pack.ui,
      title: fillBefore(title, values),
      saved: fillBefore(saved, values),
      tab: fillBefore(tab, values),
    },
  }
}

function questionWords(
  question: Question,
  pack: PackBefore,
  values: { readonly brand: string },
  say: Say,
): QuestionWords {
  const { id, kind, points, face, many, keepOrder, when } = question
  const days = question.days ?? DEFAULT_DAYS
  // the eleven-point purchase scale had the ends of the five-point one
  const wording = pack.questions[kind]
  const low = question.low ? say(question.low) : wording.low
  const high = question.high ? say(question.high) : wording.high
  const own = question.text && say(question.text)
  return {
    id,
    kind,
    ...(points && { points }),
    ...(face && { face }),
    ...(many && { many }),
    ...(keepOrder && { keepOrder }),
    ...(when && { when }),
    text: fillBefore(own ?? textFor(pack, kind, days), { ...values, days: String(days) }),
    ...(scaleOf(question) && {
      ...(low && { low }),
      ...(high && { high }),
      names: ratingNamesBefore(question, pack, { low, high }),
    }),
    ...(question.options && {
      options: question.options.map((option) => ({ id: option.id, text: say(option.text) })),
    }),
    ...(question.other && { other: pack.other }),
  }
}
