import type { Question } from '#shared/survey.ts'
import { LIMITS } from '#shared/snapshot.ts'
import type { CandidateAnswer } from './candidate.ts'
import { shown } from './shown.ts'

/**
 * The options that a text means: an option's id, or its wording in any language, or what `options`
 * says; several of them as a JSON list or separated by `;` or `|` when many may be picked. What fits
 * no option is the typed text of "other", where the question offers it.
 *
 * @returns why it means none, in words that end a sentence
 */
export function readChoice(
  text: string,
  question: Pick<Question, 'options' | 'many' | 'other'>,
  options: Readonly<Record<string, string>>,
): CandidateAnswer | string {
  const ids: string[] = []
  const typed: string[] = []
  for (const part of partsOf(text, question.many === true)) {
    const id = Object.hasOwn(options, part) ? options[part] : findOption(part, question)
    if (id !== undefined) ids.push(id)
    else typed.push(part)
  }
  if (typed.length === 0) return { a: [...new Set(ids)] }
  if (!question.other) return `is no option of the question: ${shown(typed[0] ?? '')}`
  return { a: [...new Set(ids), 'other'], o: typed.join('; ').slice(0, LIMITS.otherLength) }
}

function partsOf(text: string, many: boolean): readonly string[] {
  if (!many) return [text]
  return (listOf(text) ?? text.split(/[;|]/)).map((part) => part.trim()).filter(Boolean)
}

function listOf(text: string): readonly string[] | undefined {
  if (!text.startsWith('[')) return undefined
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? list.map(String) : undefined
  } catch {
    return undefined
  }
}

function findOption(
  text: string,
  { options = [], other }: Pick<Question, 'options' | 'other'>,
): string | undefined {
  const same = (wording: string) => wording.trim().toLowerCase() === text.toLowerCase()
  const found = options.find(({ id, text: wordings }) =>
    [id, ...Object.values(wordings)].some(same),
  )
  return found?.id ?? (other && same('other') ? 'other' : undefined)
}
