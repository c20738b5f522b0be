import { accentsOf } from '../lint/accents-of.ts'
import { scaleOf } from '../scale.ts'
import type { Localized } from '../localized.ts'
import type { Site } from '../site.ts'
import type { Question, Survey } from '../survey.ts'
import type { CardWords, OtherLang, QuestionWords, SurveyWords } from '../words.ts'
import { chooseLang } from './choose-lang.ts'
import { fill } from './fill.ts'
import { fitBrandNoun } from './fit-brand-noun.ts'
import { isRtl } from './is-rtl.ts'
import { isolate } from './isolate.ts'
import { otherLang } from './other-lang.ts'
import type { LanguagePack } from './pack.ts'
import { plainBraces } from './plain-braces.ts'
import { ratingNames } from './rating-names.ts'
import { textFor } from './text-for.ts'

type Values = Readonly<Record<string, string>>

/** fills the placeholders of one text; `lang`: BCP 47, absent: the pack's */
type Put = (text: string, values?: Values, lang?: string) => string

/** What a question says when its owner gives no horizon. */
const DEFAULT_DAYS = 30

/**
 * All that the card says for one survey in the language of a pack: the owner's words where given, the
 * pack's elsewhere, `{brand}` and `{days}` filled in. Own words missing in this language fall back
 * (`de-AT` → `de` → the survey's own language → any), and say in which language they are; a label or the
 * thanks to the pack's own, so that no card mixes two languages for their sake.
 *
 * @param own BCP 47, the language of the owner's words; another than the pack's where it has no pack
 */
export function wordsIn(
  pack: LanguagePack,
  site: Pick<Site, 'brand' | 'brandReading'>,
  survey: Omit<Survey, 'site'>,
  own: string = pack.lang,
): SurveyWords {
  const reading = site.brandReading ?? site.brand
  const put: Put = (text, values = {}, lang) => {
    const brand = isolate(plainBraces(site.brand), lang === undefined ? pack.rtl : isRtl(lang))
    return fill(fitBrandNoun(text, site.brand, pack), { brand, ...values }, { brand: reading })
  }
  const say: Say = (text, values) => {
    const langs = Object.keys(text)
    const lang = chooseLang(langs, [own, pack.lang, survey.lang]) ?? langs[0] ?? own
    return { text: put(text[lang] ?? '', values, lang), ...otherLang(lang, pack.lang) }
  }
  const label: SayLabel = (text, lang = own, values) => {
    const found = text && chooseLang(Object.keys(text), [lang])
    return found === undefined ? undefined : put(text?.[found] ?? '', values, found)
  }
  const { link, coupon } = survey.thanks
  const thanks = label(survey.thanks.text)

  return {
    survey: survey.id,
    ver: survey.ver,
    lang: pack.lang,
    ...(pack.rtl && { rtl: true }),
    look: survey.look,
    accents: accentsOf(survey.look),
    ...(survey.incentive && { incentive: true }),
    ...(survey.anonymous && { anonymous: true }),
    product: pack.product ?? '…',
    questions: survey.questions.map((question) =>
      questionWords(question, pack, put, { say, label }),
    ),
    thanks: {
      text: thanks ?? put(pack.thanks),
      ...(thanks !== undefined && otherLang(own, pack.lang)),
      ...(link && { link: { url: link.url, ...say(link.text) } }),
      ...(coupon !== undefined && { coupon }),
    },
    ui: filledUi(pack.ui, put),
  }
}

/** An owner's own text, in the language of the pack or the nearest there is, filled. */
type Say = (text: Localized, values?: Values) => OtherLang & { readonly text: string }

/** An own label in one language alone, the pack's if none is named; `undefined` where it has none. */
type SayLabel = (text: Localized | undefined, lang?: string, values?: Values) => string | undefined

function questionWords(
  question: Question,
  pack: LanguagePack,
  put: Put,
  { say, label }: { readonly say: Say; readonly label: SayLabel },
): QuestionWords {
  const { id, kind, points, lowest, face, many, keepOrder, when } = question
  const days = question.days ?? DEFAULT_DAYS
  const values = { days: String(days) }
  const wording = kind === 'repurchase' && points === 11 ? pack.juster : pack.questions[kind]
  const said = question.text && say(question.text, values)
  // the ends are in the language of the question that they answer
  const low = label(question.low, said?.lang, values) ?? wording.low
  const high = label(question.high, said?.lang, values) ?? wording.high
  return {
    id,
    kind,
    ...(points && { points }),
    ...(lowest !== undefined && { lowest }),
    ...(face && { face }),
    ...(many && { many }),
    ...(keepOrder && { keepOrder }),
    ...(when && { when }),
    ...(said ?? { text: put(textFor(pack, kind, days), values) }),
    ...(scaleOf(question) && {
      ...ends(low, high),
      names: ratingNames(question, pack, { low, high }),
    }),
    ...(question.options && {
      options: question.options.map(({ id: option, text }) => ({
        id: option,
        ...say(text, values),
      })),
    }),
    ...(question.other && { other: pack.other }),
  }
}

function ends(
  low: string | undefined,
  high: string | undefined,
): Pick<QuestionWords, 'low' | 'high'> {
  return { ...(low && { low }), ...(high && { high }) }
}

function filledUi(ui: CardWords, put: Put): CardWords {
  const { title, saved, tab } = ui
  return { ...ui, title: put(title), saved: put(saved), tab: put(tab) }
}
