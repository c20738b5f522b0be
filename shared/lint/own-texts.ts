import type { Localized } from '../localized.ts'
import type { Question, SurveyDraft } from '../survey.ts'

/** A text that an owner has written, and where it stands. */
export interface OwnText {
  /** the question it belongs to; absent: the thanks */
  readonly question?: string
  /** `asks`: the sentence of a question; labels are words beside it */
  readonly role: 'asks' | 'label'
  readonly text: Localized
}

/** Every text of an owner's own, in reading order. What is left open, the language packs say. */
export function ownTexts({ questions, thanks }: SurveyDraft): OwnText[] {
  const last = [thanks?.text, thanks?.link?.text]
  return [...questions.flatMap(textsOf), ...last.flatMap((text) => label(text))]
}

function textsOf(question: Question): OwnText[] {
  const { id, text, low, high, options = [] } = question
  const asks: OwnText[] = text ? [{ question: id, role: 'asks', text }] : []
  const labels = [low, high, ...options.map((option) => option.text)]
  return [...asks, ...labels.flatMap((words) => label(words, id))]
}

function label(text: Localized | undefined, question?: string): OwnText[] {
  return text ? [{ ...(question !== undefined && { question }), role: 'label', text }] : []
}
