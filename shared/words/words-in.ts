import { accentFor } from '../lint/accent-for.ts'
import { scaleOf } from '../scale.ts'
import type { Localized } from '../localized.ts'
import type { Site } from '../site.ts'
import type { Question, Survey } from '../survey.ts'
import type { CardWords, QuestionWords, SurveyWords } from '../words.ts'
import { chooseLang } from './choose-lang.ts'
import { fill } from './fill.ts'
import { fitBrandNoun } from './fit-brand-noun.ts'
import { isolate } from './isolate.ts'
import { localize } from './localize.ts'
import type { LanguagePack } from './pack.ts'
import { plainBraces } from './plain-braces.ts'
import { ratingNames } from './rating-names.ts'
import { textFor } from './text-for.ts'

/** fills the placeholders of one text */
type Put = (text: string, values?: Readonly<Record<string, string>>) => string

/** What a question says when its owner gives no horizon. */
const DEFAULT_DAYS = 30

/**
 * All that the card says for one survey in the language of a pack: the owner's words where given, the
 * pack's elsewhere, `{brand}` and `{days}` filled in. Own words missing in this language fall back
 * (`de-AT` → `de` → the survey's own language → any); a label or the thanks to the pack's own, so that
 * no card mixes two languages for their sake.
 */
export function wordsIn(
  pack: LanguagePack,
  site: Pick<Site, 'brand' | 'brandReading'>,
  survey: Omit<Survey, 'site'>,
): SurveyWords {
  const brand = isolate(plainBraces(site.brand), pack.rtl)
  const reading = site.brandReading ?? site.brand
  const put: Put = (text, values = {}) =>
    fill(fitBrandNoun(text, site.brand, pack), { brand, ...values }, { brand: reading })
  const say: Say = (text, values) => put(localize(text, [pack.lang, survey.lang]), values)
  const label: SayLabel = (text, values) => {
    const lang = text && chooseLang(Object.keys(text), [pack.lang])
    return lang === undefined ? undefined : put(text?.[lang] ?? '', values)
  }
  const { link, coupon } = survey.thanks

  return {
    survey: survey.id,
    ver: survey.ver,
    lang: pack.lang,
    ...(pack.rtl && { rtl: true }),
    look: survey.look,
    accents: {
      light: accentFor('light', survey.look.accent),
      dark: accentFor('dark', survey.look.accent),
    },
    ...(survey.incentive && { incentive: true }),
    ...(survey.anonymous && { anonymous: true }),
    product: pack.product ?? '…',
    questions: survey.questions.map((question) =>
      questionWords(question, pack, put, { say, label }),
    ),
    thanks: {
      text: label(survey.thanks.text) ?? put(pack.thanks),
      ...(link && { link: { url: link.url, text: say(link.text) } }),
      ...(coupon !== undefined && { coupon }),
    },
    ui: filledUi(pack.ui, put),
  }
}

/** An owner's own text, in the language of the pack or the nearest there is, filled. */
type Say = (text: Localized, values?: Readonly<Record<string, string>>) => string

/** An own label in the language of the pack alone; `undefined` where it has none. */
type SayLabel = (
  text: Localized | undefined,
  values?: Readonly<Record<string, string>>,
) => string | undefined

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
  const low = label(question.low, values) ?? wording.low
  const high = label(question.high, values) ?? wording.high
  return {
    id,
    kind,
    ...(points && { points }),
    ...(lowest !== undefined && { lowest }),
    ...(face && { face }),
    ...(many && { many }),
    ...(keepOrder && { keepOrder }),
    ...(when && { when }),
    text: question.text ? say(question.text, values) : put(textFor(pack, kind, days), values),
    ...(scaleOf(question) && {
      ...ends(low, high),
      names: ratingNames(question, pack, { low, high }),
    }),
    ...(question.options && {
      options: question.options.map((option) => ({
        id: option.id,
        text: say(option.text, values),
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
