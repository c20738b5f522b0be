import type { Question } from '#shared/survey.ts'
import { LIMITS } from '#shared/snapshot.ts'
import type { CandidateAnswer } from './candidate.ts'
import { parseJson } from './parse-json.ts'
import { shown } from './shown.ts'
import { splitPicks } from './split-picks.ts'

type Asked = Pick<Question, 'options' | 'many' | 'other'>

/**
 * The options that a text means: an option's id, or its wording in any language, or what `options`
 * says; several of them as a JSON list, or one after the other as tools write them. What fits no
 * option is the typed text of "other", where the question offers it.
 *
 * @returns why it means none, in words that end a sentence
 */
export function readChoice(
  text: string,
  question: Asked,
  options: Readonly<Record<string, string>>,
): CandidateAnswer | string {
  const known = optionsByText(question, options)
  const ids: string[] = []
  const typed: string[] = []
  for (const part of partsOf(text, question, known)) {
    const id = known.get(part.toLowerCase())
    if (id === undefined) typed.push(part)
    else if (id !== '') ids.push(id)
  }
  if (typed.length === 0) return { a: [...new Set(ids)] }
  if (!question.other) return `is no option of the question: ${shown(typed[0] ?? '')}`
  const picked = [...new Set([...ids, 'other'])]
  return { a: picked, o: typed.join('; ').slice(0, LIMITS.otherLength) }
}

/** Every text that means an option, in lower case → its id. */
function optionsByText(
  { options = [], other }: Asked,
  said: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  if (other) known.set('other', 'other')
  for (const { id, text } of options) {
    for (const wording of [...Object.values(text), id]) known.set(wording.trim().toLowerCase(), id)
  }
  for (const [text, id] of Object.entries(said)) known.set(text.trim().toLowerCase(), id)
  return known
}

function partsOf(
  text: string,
  question: Asked,
  known: ReadonlyMap<string, string>,
): readonly string[] {
  if (text === '') return []
  const list = listOf(text)
  if (list && (question.many || list.length < 2)) return list
  return question.many ? splitPicks(text, known) : [text]
}

function listOf(text: string): readonly string[] | undefined {
  if (!text.startsWith('[')) return undefined
  try {
    const list = parseJson(text)
    if (!Array.isArray(list)) return undefined
    return list.map((part) => String(part).trim()).filter(Boolean)
  } catch {
    return undefined
  }
}
