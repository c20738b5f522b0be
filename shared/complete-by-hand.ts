import { isRecord } from './is-record.ts'

/**
 * A survey as an owner wrote it, with what can be known without asking filled in: a question without
 * an id takes its kind's name, wording given as plain text is in the survey's language (`en` when it
 * names none). `site` and `ver` of a survey that was exported are left out.
 *
 * @returns the input itself when it is not an object; what does not fit is left for the schema to say
 */
export function completeByHand(input: unknown): unknown {
  if (!isRecord(input)) return input
  const { site: _site, ver: _ver, ...survey } = input
  const inLang = typeof survey['lang'] === 'string' ? survey['lang'] : 'en'
  if (!Array.isArray(survey['questions'])) return survey
  const questions: readonly unknown[] = survey['questions']
  return { ...survey, questions: questions.map((question) => namedQuestion(question, inLang)) }
}

function namedQuestion(question: unknown, lang: string): unknown {
  if (!isRecord(question)) return question
  const named = question['id'] === undefined ? { ...question, id: question['kind'] } : question
  return { ...named, ...wordsIn(named, ['text', 'low', 'high'], lang), ...optionsIn(named, lang) }
}

function optionsIn(question: Record<string, unknown>, lang: string): Record<string, unknown> {
  if (!Array.isArray(question['options'])) return {}
  const options: readonly unknown[] = question['options']
  return {
    options: options.map((option) =>
      isRecord(option) ? { ...option, ...wordsIn(option, ['text'], lang) } : option,
    ),
  }
}

function wordsIn(from: Record<string, unknown>, names: readonly string[], lang: string) {
  const plain = names.filter((name) => typeof from[name] === 'string')
  return Object.fromEntries(plain.map((name) => [name, { [lang]: from[name] }]))
}
