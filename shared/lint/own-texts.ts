import type { Localized } from '../localized.ts'
import type { Question, SurveyDraft } from '../survey.ts'

/** A text that an owner has written, and where it stands. */
export interface OwnText {
  /** the question it belongs to; absent: the thanks */
  readonly question?: string
  /** `asks`: the sentence of a question; labels are words beside it */
  readonly role: 'asks' | 'label'
  /** the language packs have words in its place: it is left out alone where it is not translated */
  readonly hasDefault: boolean
  readonly text: Localized
}

/** Every text of an owner's own, in reading order. What is left open, the language packs say. */
export function ownTexts({ questions, thanks }: SurveyDraft): OwnText[] {
  return [
    ...questions.flatMap(textsOf),
    ...textOf(thanks?.text, { role: 'label', hasDefault: true }),
    ...textOf(thanks?.link?.text, { role: 'label', hasDefault: false }),
  ]
}

function textsOf(question: Question): OwnText[] {
  const { id, text, low, high, options = [] } = question
  const label = { question: id, role: 'label' } as const
  return [
    ...textOf(text, { question: id, role: 'asks', hasDefault: false }),
    ...[low, high].flatMap((words) => textOf(words, { ...label, hasDefault: true })),
    ...options.flatMap((option) => textOf(option.text, { ...label, hasDefault: false })),
  ]
}

function textOf(text: Localized | undefined, at: Omit<OwnText, 'text'>): OwnText[] {
  return text ? [{ ...at, text }] : []
}
